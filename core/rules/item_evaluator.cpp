#include "core/rules/item_evaluator.h"

#include "core/model/yes_no.h"

#include <QSet>
#include <algorithm>
#include <cmath>
#include <qgsfeature.h>
#include <qgsfeaturerequest.h>

namespace renewal::rules
{

namespace
{

//! The attributes of \a expression in the order they are written; QGIS gives a set.
QStringList writtenAttributes( const QgsExpression &expression )
{
  QStringList names = expression.referencedColumns().values();
  names.removeAll( QgsFeatureRequest::ALL_ATTRIBUTES );
  names.sort();
  const QString text = expression.expression();
  const auto place = [&text]( const QString &name )
  {
    const int quoted = text.indexOf( QLatin1Char( '"' ) + name + QLatin1Char( '"' ) );
    return quoted < 0 ? text.indexOf( name ) : quoted;
  };
  std::stable_sort( names.begin(), names.end(), [&place]( const QString &left, const QString &right )
                    { return place( left ) < place( right ); } );
  return names;
}

//! The cell as rules see it: what says nothing is NULL.
QVariant withoutBlank( const QVariant &cell )
{
  if ( !cell.isValid() || cell.isNull() )
    return QVariant();
  if ( cell.type() == QVariant::Double && std::isnan( cell.toDouble() ) )
    return QVariant();
  if ( cell.type() == QVariant::String && model::readAnswer( cell.toString().toStdString() ) == model::Answer::Blank )
    return QVariant();
  return cell;
}

QString shown( const QVariant &cell )
{
  return cell.isValid() ? cell.toString().simplified() : QStringLiteral( "NULL" );
}

//! Yes, no, or nothing that could be known.
std::optional<bool> truthOf( const QVariant &value )
{
  if ( !value.isValid() || value.isNull() )
    return std::nullopt;
  if ( value.type() == QVariant::Bool )
    return value.toBool();
  if ( value.type() == QVariant::String )
  {
    const model::Answer answer = model::readAnswer( value.toString().toStdString() );
    if ( answer != model::Answer::Yes && answer != model::Answer::No )
      return std::nullopt;
    return answer == model::Answer::Yes;
  }
  bool isNumber = false;
  const double number = value.toDouble( &isNumber );
  return isNumber && !std::isnan( number ) ? std::optional<bool>( number != 0.0 ) : std::nullopt;
}

} // namespace

QStringList attributesOf( const std::vector<model::ChecklistItem> &items )
{
  QStringList names;
  QSet<QString> known;
  for ( const model::ChecklistItem &item : items )
  {
    for ( const std::string &text : { item.appliesWhen, item.metWhen } )
    {
      for ( const QString &name : writtenAttributes( QgsExpression( QString::fromStdString( text ) ) ) )
      {
        if ( !known.contains( name.toLower() ) )
          names << name;
        known.insert( name.toLower() );
      }
    }
  }
  return names;
}

ItemEvaluator::ItemEvaluator( const std::vector<model::ChecklistItem> &items, const QStringList &columns )
{
  for ( const QString &name : attributesOf( items ) )
  {
    int source = -1;
    for ( int column = 0; column < columns.size(); ++column )
    {
      if ( columns[column].compare( name, Qt::CaseInsensitive ) == 0 )
        source = column;
    }
    QgsField field; // without a type: a cell keeps the one it has
    field.setName( name );
    mFields.append( field );
    mSources.push_back( source );
    if ( source < 0 )
      mMissing << name;
  }
  mContext.setFields( mFields );
  for ( const model::ChecklistItem &item : items )
  {
    mApplies.push_back( item.appliesWhen.empty() ? std::nullopt : std::optional<Prepared>( prepare( item.appliesWhen ) ) );
    mMet.push_back( prepare( item.metWhen ) );
  }
}

ItemEvaluator::Prepared ItemEvaluator::prepare( const std::string &text )
{
  Prepared prepared { QgsExpression( QString::fromStdString( text ) ), {} };
  for ( const QString &name : writtenAttributes( prepared.expression ) )
    prepared.attributes.push_back( mFields.lookupField( name ) );
  // What cannot be prepared fails in every evaluation, and that is "cannot be known".
  prepared.expression.prepare( &mContext );
  return prepared;
}

std::vector<ItemAnswer> ItemEvaluator::evaluate( const std::vector<QVariant> &cells )
{
  QgsFeature feature( mFields );
  QgsAttributes attributes;
  attributes.reserve( static_cast<int>( mSources.size() ) );
  for ( std::size_t field = 0; field < mSources.size(); ++field )
    attributes << cellOf( field, cells );
  feature.setAttributes( attributes );
  feature.setValid( true ); // not done where all cells are NULL
  mContext.setFeature( feature );
  std::vector<ItemAnswer> answers( mMet.size() );
  for ( std::size_t item = 0; item < mMet.size(); ++item )
  {
    ItemAnswer &answer = answers[item];
    answer.applies = mApplies[item] ? answerOf( *mApplies[item] ) : true;
    answer.met = answerOf( mMet[item] );
  }
  return answers;
}

QVariant ItemEvaluator::cellOf( std::size_t field, const std::vector<QVariant> &cells ) const
{
  return mSources[field] < 0 ? QVariant() : withoutBlank( cells[mSources[field]] );
}

void ItemEvaluator::observe( const std::vector<QVariant> &cells )
{
  mShown.clear();
  for ( std::size_t field = 0; field < mSources.size(); ++field )
    mShown.push_back( shown( cellOf( field, cells ) ) );
}

QString ItemEvaluator::observed( std::size_t item ) const
{
  return observedBy( mMet[item] );
}

QString ItemEvaluator::observedApplies( std::size_t item ) const
{
  return mApplies[item] ? observedBy( *mApplies[item] ) : QString();
}

std::optional<bool> ItemEvaluator::answerOf( Prepared &prepared )
{
  const QVariant value = prepared.expression.evaluate( &mContext );
  return prepared.expression.hasEvalError() ? std::nullopt : truthOf( value );
}

QString ItemEvaluator::observedBy( const Prepared &prepared ) const
{
  QStringList parts;
  for ( const int field : prepared.attributes )
    parts << mFields.at( field ).name() + QLatin1Char( '=' ) + mShown[field];
  return parts.join( QStringLiteral( "; " ) );
}

} // namespace renewal::rules
