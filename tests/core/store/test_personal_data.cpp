#include "core/model/result_schema.h"
#include "core/store/personal_data.h"

#include <QtTest>

using namespace renewal;

class TestPersonalData : public QObject
{
    Q_OBJECT

  private slots:
    void field_isKnownByItsWords_data();
    void field_isKnownByItsWords();
    void noResultOfOurs_isTakenForPersonal();
    void text_losesWhatIsPersonal_data();
    void text_losesWhatIsPersonal();
    void text_withoutAny_comesBack_data();
    void text_withoutAny_comesBack();
};

void TestPersonalData::field_isKnownByItsWords_data()
{
  QTest::addColumn<bool>( "isPersonal" );
  for ( const char *name : { "姓名", "户主姓名", "联系人", "联系电话", "手机号", "身份证号", "家庭住址", "地址", "surveyor", "Phone", "contactPhone", "OWNER_NAME", "tel2", "id_card", "e-mail", "email", "HOME ADDRESS" } )
    QTest::newRow( name ) << true;
  for ( const char *name : { "小区名称", "community_name", "name", "hotel", "ownership", "item_name", "telemetry", "status", "户数", "" } )
    QTest::addRow( "not %s", name ) << false;
}

void TestPersonalData::field_isKnownByItsWords()
{
  const QString tag = QString::fromUtf8( QTest::currentDataTag() );
  QFETCH( bool, isPersonal );
  QCOMPARE( store::isPersonalField( isPersonal ? tag : tag.mid( 4 ) ), isPersonal );
}

void TestPersonalData::noResultOfOurs_isTakenForPersonal()
{
  for ( const model::TableSpec &table : model::resultTables() )
    for ( const model::FieldSpec &field : table.fields )
      QVERIFY2( !store::isPersonalField( QString::fromStdString( field.name ) ), field.name.c_str() );
}

void TestPersonalData::text_losesWhatIsPersonal_data()
{
  QTest::addColumn<QString>( "text" );
  QTest::addColumn<QString>( "left" );
  const auto row = []( const char *tag, const char *text, const char *left )
  { QTest::newRow( tag ) << QString::fromUtf8( text ) << QString::fromUtf8( left ); };
  row( "mobile", "屋面渗漏，13812345678 王", "屋面渗漏，〔略〕 王" );
  row( "mobile in groups", "138-1234-5678", "〔略〕" );
  row( "mobile abroad", "+86 13812345678", "〔略〕" );
  row( "full width", "电１３８１２３４５６７８", "电〔略〕" );
  row( "land line", "0371-65901234转", "〔略〕转" );
  row( "land line in brackets", "(010) 6590 1234", "〔略〕" );
  row( "identity card", "证410105199003071234。", "证〔略〕。" );
  row( "identity card with X", "41010519900307123X", "〔略〕" );
  row( "mail", "write li.lei@example.cn now", "write 〔略〕 now" );
  row( "behind a letter", "tel13812345678", "tel〔略〕" );
  row( "label", "联系人：张三，屋面渗漏", "〔略〕，屋面渗漏" );
  row( "two labels", "户主:李四; 电话:65901234", "〔略〕; 〔略〕" );
  row( "address", "住址：幸福路1号院2号楼", "〔略〕" );
}

void TestPersonalData::text_losesWhatIsPersonal()
{
  QFETCH( QString, text );
  QTEST( store::withoutPersonalData( text ), "left" );
}

void TestPersonalData::text_withoutAny_comesBack_data()
{
  QTest::addColumn<QString>( "text" );
  for ( const char *text : { "", "屋面渗漏", "built_year=2010", "GB 50180-2018 4.0.0", "2025-03-01", "有 1381 户", "138123456789", "0371", "面积 13812345.678", "a@b", "cov_R180_0506=met", "户主不在家", "community_name=甲苑", "hotel: 3", "20250301123456" } )
    QTest::newRow( text ) << QString::fromUtf8( text );
}

void TestPersonalData::text_withoutAny_comesBack()
{
  QFETCH( QString, text );
  QCOMPARE( store::withoutPersonalData( text ), text );
}

QTEST_GUILESS_MAIN( TestPersonalData )
#include "test_personal_data.moc"
