// Putting packages into place: what is in the way, what is ours, what a killed try leaves.

#include "core/store/package_folder.h"
#include "core/store/store_error.h"
#include "tests/support/unprivileged.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace renewal::store;

namespace
{

void put( const QString &path, const QByteArray &text )
{
  QFile file( path );
  QVERIFY2( file.open( QIODevice::WriteOnly ) && file.write( text ) == text.size(), qPrintable( path ) );
}

QByteArray content( const QString &path )
{
  QFile file( path );
  return file.open( QIODevice::ReadOnly ) ? file.readAll() : QByteArray( "(none)" );
}

//! Makes one package with a file that says \a text; returns what was kept, or the sentence of the refusal.
QStringList make( const QString &folder, const QString &name, const QByteArray &text )
{
  try
  {
    PackageFolder target( folder, { name } );
    const QString staged = target.begin( name );
    put( staged + "/a.txt", text );
    writeManifest( staged );
    return target.publish();
  }
  catch ( const StoreError &error )
  {
    return { QStringLiteral( "refused" ), error.message() };
  }
}

QStringList everything( const QString &folder )
{
  return QDir( folder ).entryList( QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name );
}

} // namespace

class TestPackageFolder : public QObject
{
    Q_OBJECT

  private slots:
    void init() { mRoot = std::make_unique<QTemporaryDir>(); }

    void folderThatIsAFile_isRefused()
    {
      put( at( "f" ), "x" );
      QVERIFY( make( at( "f" ), "区", "new" ).last().contains( "is a file" ) );
      QCOMPARE( content( at( "f" ) ), QByteArray( "x" ) );
    }

    void folderThatCannotBeWritten_isRefused()
    {
      QDir().mkpath( at( "out" ) );
      QFile::setPermissions( root(), QFile::Permissions( 0x7755 ) );
      QFile::setPermissions( at( "out" ), QFile::Permissions( 0x5555 ) );
      const renewal::tests::Unprivileged unprivileged;
      QVERIFY( unprivileged.isDropped() );
      QCOMPARE( make( at( "out" ), "区", "new" ).first(), QStringLiteral( "refused" ) );
      QCOMPARE( make( at( "out/deeper" ), "区", "new" ).first(), QStringLiteral( "refused" ) );
    }

    void folderOfSomebodyElse_isLeftAsItIs()
    {
      QDir().mkpath( at( "区" ) );
      put( at( "区/letter.txt" ), "mine" );
      QVERIFY( make( root(), "区", "new" ).last().contains( "no package of this plugin" ) );
      QCOMPARE( everything( at( "区" ) ), QStringList( "letter.txt" ) );
    }

    void link_isNotFollowed()
    {
      QTemporaryDir elsewhere;
      QCOMPARE( make( elsewhere.path(), "区", "far" ), QStringList() );
      QVERIFY( QFile::link( elsewhere.filePath( "区" ), at( "区" ) ) );
      QCOMPARE( make( root(), "区", "new" ).first(), QStringLiteral( "refused" ) );
      QCOMPARE( content( elsewhere.filePath( "区/a.txt" ) ), QByteArray( "far" ) );
      // A link where we would build is taken away, not followed.
      QVERIFY( QFile::link( elsewhere.path(), at( ".renewal-packages-new" ) ) );
      QCOMPARE( make( root(), "县", "new" ), QStringList() );
      QCOMPARE( everything( elsewhere.path() ), QStringList( "区" ) );
    }

    void package_isWholeAndAlone()
    {
      QCOMPARE( make( at( "deep/er" ), "区", "new" ), QStringList() );
      QCOMPARE( everything( at( "deep/er" ) ), QStringList( "区" ) );
      QCOMPARE( everything( at( "deep/er/区" ) ), QStringList( { "a.txt", MANIFEST } ) );
    }

    void earlierPackage_isReplaced()
    {
      make( root(), "区", "old" );
      QCOMPARE( make( root(), "区", "new" ), QStringList() );
      QCOMPARE( content( at( "区/a.txt" ) ), QByteArray( "new" ) );
      QCOMPARE( everything( root() ), QStringList( "区" ) );
    }

    void earlierPackageThatWasChanged_isKept_data()
    {
      QTest::addColumn<QString>( "file" );
      QTest::newRow( "changed" ) << "a.txt";
      QTest::newRow( "added to" ) << "note.txt";
    }

    void earlierPackageThatWasChanged_isKept()
    {
      QFETCH( QString, file );
      make( root(), "区", "old" );
      put( at( "区/" + file ), "by hand" );
      const QStringList kept = make( root(), "区", "new" );
      QCOMPARE( kept.size(), 1 );
      QCOMPARE( content( at( "区/a.txt" ) ), QByteArray( "new" ) );
      QCOMPARE( content( at( kept.first() + "/" + file ) ), QByteArray( "by hand" ) );
      QCOMPARE( everything( root() ).size(), 2 );
    }

    void withoutPublishing_nothingChanges()
    {
      make( root(), "区", "old" );
      {
        PackageFolder target( root(), { "区", "县" } );
        put( target.begin( "区" ) + "/a.txt", "new" );
        QVERIFY( !QFileInfo::exists( at( "县" ) ) );
      }
      QCOMPARE( everything( root() ), QStringList( "区" ) );
      QCOMPARE( content( at( "区/a.txt" ) ), QByteArray( "old" ) );
    }

    void killedTry_isCleared_andAnEarlierPackagePutBack()
    {
      make( root(), "区", "old" );
      QDir().mkpath( at( ".renewal-packages-old" ) );
      QVERIFY( QDir().rename( at( "区" ), at( ".renewal-packages-old/区" ) ) );
      QDir().mkpath( at( ".renewal-packages-new/区" ) );
      put( at( ".renewal-packages-new/区/a.txt" ), "half" );
      {
        PackageFolder target( root(), { "县" } );
      }
      QCOMPARE( everything( root() ), QStringList( "区" ) );
      QCOMPARE( content( at( "区/a.txt" ) ), QByteArray( "old" ) );
    }

    void secondSession_isSentAway()
    {
      PackageFolder first( root(), { "区" } );
      QVERIFY( make( root(), "区", "new" ).last().contains( "Another session" ) );
    }

  private:
    QString root() const { return mRoot->path(); }
    QString at( const QString &name ) const { return mRoot->filePath( name ); }
    std::unique_ptr<QTemporaryDir> mRoot;
};

QTEST_GUILESS_MAIN( TestPackageFolder )
#include "test_package_folder.moc"
