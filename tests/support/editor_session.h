#pragma once

#include "plugin/standard_editor.h"
#include "tests/support/trial_town.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QtTest>

namespace renewal::tests
{

using plugin::StandardEditor;
using plugin::StandardModel;

//! An editor that answers its questions itself.
struct Session
{
    StandardEditor editor;
    QStringList questions;
    bool answer = false;

    Session()
    {
      editor.confirm = [this]( const QString &question )
      {
        questions << question;
        return answer;
      };
    }

    template <typename Kind>
    Kind *find( const QString &name ) const
    {
      Kind *found = editor.findChild<Kind *>( name );
      if ( !found )
        qFatal( "no widget %s", qPrintable( name ) );
      return found;
    }

    //! Chooses the first row whose code is \a code.
    void choose( const QString &code ) const
    {
      auto *table = find<QTableView>( "table" );
      for ( int row = 0; row < table->model()->rowCount(); ++row )
      {
        if ( table->model()->index( row, StandardModel::CODE ).data().toString() == code )
          return table->selectRow( row );
      }
      qFatal( "no row %s", qPrintable( code ) );
    }

    QString cell( const QString &code, int column ) const
    {
      auto *table = find<QTableView>( "table" );
      for ( int row = 0; row < table->model()->rowCount(); ++row )
      {
        if ( table->model()->index( row, StandardModel::CODE ).data().toString() == code )
          return table->model()->index( row, column ).data().toString();
      }
      return QString();
    }

    void type( const QString &field, const QString &text ) const
    {
      auto *line = find<QLineEdit>( field );
      line->setText( text ); // key events know ASCII only
      QTest::keyClick( line, Qt::Key_Return );
    }

    QString label( const QString &name ) const { return find<QLabel>( name )->text(); }
};

inline void writeFile( const QString &path, const QByteArray &bytes )
{
  QFile file( path );
  QVERIFY( file.open( QIODevice::WriteOnly ) );
  file.write( bytes );
}

//! Runs the test object of type T inside a QGIS with windows.
template <typename T>
int runWindowTest( int argc, char *argv[] )
{
  QgsApplication application( argc, argv, true );
  QgsApplication::setPrefixPath( "/usr", true ); // where the provider libraries are
  QgsApplication::initQgis();
  int failures = 0;
  {
    T test;
    failures = QTest::qExec( &test, argc, argv );
  }
  QgsApplication::exitQgis();
  return failures;
}

} // namespace renewal::tests
