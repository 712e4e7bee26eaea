#pragma once

namespace renewal::engine
{

/**
 * Returns how many threads a computation may use: the whole number from 1 in \a text (the environment variable RENEWAL_THREADS),
 * but not more than \a cores; \a cores, at least 1, if the text is null or no such number.
 */
unsigned threadsAllowed( const char *text, unsigned cores );

/**
 * Returns the number of threads of this process, as the environment said when it was first asked. The cores of the machine
 * are all that the standard library tells: it does not know of a share of them that a batch system has given us.
 */
unsigned processThreads();

} // namespace renewal::engine
