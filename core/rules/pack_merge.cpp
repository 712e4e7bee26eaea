#include "core/rules/nearest_names.h"
#include "core/rules/pack_error.h"
#include "core/rules/pack_loader.h"
#include "core/rules/pack_reader.h"
#include "core/rules/pack_text.h"

#include <QCryptographicHash>
#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace renewal::rules
{

namespace
{

constexpr int MAX_LEVELS = 8;

constexpr std::array<std::vector<model::Figure> model::RulePack::*, 3> FIGURE_SECTIONS { &model::RulePack::parking, &model::RulePack::charging, &model::RulePack::unit };

//! Puts packs together, those extended before those that extend them.
class PackMerger
{
  public:
    explicit PackMerger( const PackSource &source )
      : mSource( source )
    {
    }

    model::RulePack merge( const QByteArray &bytes, const QString &label )
    {
      model::RulePack pack = add( bytes, label );
      pack.coverage = std::move( mRules );
      for ( std::size_t i = 0; i < FIGURE_SECTIONS.size(); ++i )
        pack.*FIGURE_SECTIONS[i] = std::move( mFigures[i] );
      pack.sha256 = mHash.result().toHex().toStdString();
      return pack;
    }

  private:
    const PackSource &mSource;
    std::vector<model::CoverageRule> mRules;
    std::array<std::vector<model::Figure>, FIGURE_SECTIONS.size()> mFigures;
    std::map<std::string, std::string> mReplacedBy; //!< code to "code of pack"
    std::vector<std::string> mOpen;                 //!< packs being added, outermost first
    std::set<std::string> mDone;
    QCryptographicHash mHash { QCryptographicHash::Sha256 };

    model::RulePack add( const QByteArray &bytes, const QString &label )
    {
      model::RulePack pack = readPack( bytes, label );
      mOpen.push_back( pack.id );
      for ( const std::string &id : pack.extends )
        addExtended( id, label );
      mHash.addData( bytes );
      takeOutReplaced( pack, label );
      for ( model::CoverageRule &rule : pack.coverage )
        mRules.push_back( std::move( rule ) );
      for ( std::size_t i = 0; i < FIGURE_SECTIONS.size(); ++i )
        takeFigures( pack.*FIGURE_SECTIONS[i], mFigures[i] );
      mOpen.pop_back();
      mDone.insert( pack.id );
      return pack;
    }

    void addExtended( const std::string &id, const QString &label )
    {
      const QString name = QString::fromStdString( id );
      if ( std::find( mOpen.begin(), mOpen.end(), id ) != mOpen.end() )
        throw PackError( PackText::tr( "%1, extends: packs extend each other in a circle (%2). Allowed: packs that do not lead back." ).arg( label, circle( id ) ) );
      if ( mDone.count( id ) > 0 )
        return;
      if ( mOpen.size() >= MAX_LEVELS )
        throw PackError( PackText::tr( "%1, extends: more than %2 packs extend each other in a row. Allowed: at most %2." ).arg( label ).arg( MAX_LEVELS ) );
      const std::optional<QByteArray> bytes = mSource( name );
      if ( !bytes )
        throw PackError( PackText::tr( "%1, extends: there is no pack \"%2\". Allowed: %3." ).arg( label, name, shippedPackIds().join( QStringLiteral( ", " ) ) ) );
      const model::RulePack base = add( *bytes, name );
      if ( base.id != id )
        throw PackError( PackText::tr( "%1: the pack calls itself \"%2\". Allowed: the id must be the name of the file." ).arg( name, QString::fromStdString( base.id ) ) );
    }

    QString circle( const std::string &id ) const
    {
      QStringList names;
      for ( const std::string &open : mOpen )
        names << QString::fromStdString( open );
      names << QString::fromStdString( id );
      return names.join( QStringLiteral( " > " ) );
    }

    bool isInherited( const std::string &code ) const
    {
      return std::any_of( mRules.begin(), mRules.end(), [&code]( const model::CoverageRule &rule )
                          { return rule.code == code; } );
    }

    void takeOutReplaced( const model::RulePack &pack, const QString &label )
    {
      std::map<std::string, std::string> replaced;
      for ( const model::CoverageRule &rule : pack.coverage )
      {
        for ( const std::string &code : rule.replaces )
        {
          if ( !isInherited( code ) )
            failReplaces( rule, code, label );
          replaced[code] = rule.code + " (" + pack.id + ")";
        }
      }
      for ( const model::CoverageRule &rule : pack.coverage )
      {
        if ( isInherited( rule.code ) && replaced.count( rule.code ) == 0 )
          throw PackError( PackText::tr( "%1, rule %2: an extended pack has a rule of this code. Allowed: another code, or \"replaces\": [\"%2\"]." ).arg( label, QString::fromStdString( rule.code ) ) );
      }
      mRules.erase( std::remove_if( mRules.begin(), mRules.end(), [&replaced]( const model::CoverageRule &rule )
                                    { return replaced.count( rule.code ) > 0; } ),
                    mRules.end() );
      mReplacedBy.insert( replaced.begin(), replaced.end() );
    }

    [[noreturn]] void failReplaces( const model::CoverageRule &rule, const std::string &code, const QString &label ) const
    {
      const QString place = PackText::tr( "%1, rule %2, replaces" ).arg( label, QString::fromStdString( rule.code ) );
      const auto earlier = mReplacedBy.find( code );
      if ( earlier != mReplacedBy.end() )
        throw PackError( PackText::tr( "%1: \"%2\" has already been replaced by %3. Allowed: name that rule instead." ).arg( place, QString::fromStdString( code ), QString::fromStdString( earlier->second ) ) );
      if ( mRules.empty() )
        throw PackError( PackText::tr( "%1: there is no rule \"%2\", because no extended pack has rules. Allowed: name the pack of that rule in \"extends\"." ).arg( place, QString::fromStdString( code ) ) );
      throw PackError( PackText::tr( "%1: no extended pack has a rule \"%2\". Allowed, the nearest first: %3." ).arg( place, QString::fromStdString( code ), nearestCodes( code ).join( QStringLiteral( ", " ) ) ) );
    }

    QStringList nearestCodes( const std::string &code ) const
    {
      std::vector<std::string> codes;
      for ( const model::CoverageRule &rule : mRules )
        codes.push_back( rule.code );
      return nearestNames( code, codes, 5 );
    }

    //! Figures are overridden by name: the later pack decides, also about basis and status.
    static void takeFigures( std::vector<model::Figure> &own, std::vector<model::Figure> &merged )
    {
      for ( model::Figure &figure : own )
      {
        const auto inherited = std::find_if( merged.begin(), merged.end(), [&figure]( const model::Figure &other )
                                             { return other.name == figure.name; } );
        if ( inherited == merged.end() )
        {
          merged.push_back( std::move( figure ) );
          continue;
        }
        // A plain number leaves the words as they are: they say what the figure is, not how large.
        for ( std::string model::Figure::*word : { &model::Figure::zh, &model::Figure::en, &model::Figure::unit } )
        {
          if ( ( figure.*word ).empty() )
            figure.*word = ( *inherited ).*word;
        }
        *inherited = std::move( figure );
      }
    }
};

} // namespace

model::RulePack mergePack( const QByteArray &bytes, const QString &label, const PackSource &source )
{
  return PackMerger( source ).merge( bytes, label );
}

} // namespace renewal::rules
