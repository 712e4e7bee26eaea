#pragma once

#include <QCoreApplication>
#include <QLockFile>
#include <QString>
#include <QStringList>
#include <memory>

namespace renewal::store
{

//! Lists the files of a package with their hashes; written last, so that a package with it is whole.
const QString MANIFEST = QStringLiteral( "manifest.json" );

//! Writes the manifest of all files in \a folder. Throws StoreError.
void writeManifest( const QString &folder );

/**
 * Puts finished package folders into place, all or none as far as the file system goes: they are made in a
 * hidden folder beside, then renamed. What stands in the way is taken away only if it is a package of ours, and deleted
 * only if its files are those of its manifest; one that somebody changed or added to is kept under another name. Links
 * are never followed. A folder of an earlier try that was killed is cleared first. One session at a time per folder.
 * Throws StoreError with a sentence; then, and when it is destroyed without publish(), nothing has changed.
 */
class PackageFolder
{
    Q_DECLARE_TR_FUNCTIONS( PackageFolder )

  public:
    //! Opens \a folder, which is made if it is missing, for packages called \a names (of folderNames()).
    PackageFolder( const QString &folder, const QStringList &names );
    ~PackageFolder();
    PackageFolder( const PackageFolder & ) = delete;
    PackageFolder &operator=( const PackageFolder & ) = delete;

    //! Absolute path of the folder that holds the packages.
    const QString &path() const { return mPath; }

    //! Makes the folder that package \a name is built in, and returns its path.
    QString begin( const QString &name );

    //! Takes back begin(): there is nothing to hand over.
    void drop( const QString &name );

    //! Puts every package begun into place. Returns the names under which changed earlier packages were kept.
    QStringList publish();

  private:
    void refuseOthers( const QStringList &names ) const;
    void recover();
    void retire( const QString &name, QStringList &kept );
    QString inside( const QString &name ) const { return mPath + QLatin1Char( '/' ) + name; }
    QString staged( const QString &name ) const;
    QString retired( const QString &name ) const;
    void putBack( const QStringList &published );

    QString mPath;
    QStringList mBegun;
    std::unique_ptr<QLockFile> mLock;
};

} // namespace renewal::store
