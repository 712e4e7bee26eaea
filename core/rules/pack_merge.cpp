#include "core/rules/nearest_names.h"
#include "core/rules/pack_error.h"
#include "core/rules/pack_loader.h"
#include "core/rules/pack_reader.h"
#include "core/rules/pack_text.h"

#include <QCryptographicHash>
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

namespace renewal::rules
{

namespace
{

constexpr int MAX_LEVELS = 8;

constexpr std::array<std::vector<model::Figure> model::RulePack::*, 3> FIGURE_SECTIONS { &model::RulePack::parking, &model::RulePack::charging, &model::RulePack::unit };

template <typename Entry>
bool holdsCode( const std::vector<Entry> &entries, const std::string &code )
{
  return std::any_of( entries.begin(), entries.end(), [&code]( const Entry &entry )
                      { return entry.code == code; } );
}

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
      pack.checklist = std::move( mItems );
      for ( std::size_t i = 0; i < FIGURE_SECTIONS.size(); ++i )
        pack.*FIGURE_SECTIONS[i] = std::move( mFigures[i] );
      pack.sha256 = mHash.result().toHex().toStdString();
      return pack;
    }

  private:
    const PackSource &mSource;
    std::vector<model::CoverageRule> mRules;
    std::vector<model::ChecklistItem> mItems;
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
      std::move( pack.coverage.begin(), pack.coverage.end(), std::back_inserter( mRules ) );
      std::move( pack.checklist.begin(), pack.checklist.end(), std::back_inserter( mItems ) );
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

    //! A code names a question: a coverage rule, a checklist item, or both.
    bool isInherited( const std::string &code ) const
    {
      return holdsCode( mRules, code ) || holdsCode( mItems, code );
    }

    void takeOutReplaced( const model::RulePack &pack, const QString &label )
    {
      std::map<std::string, std::string> replaced;
      noteReplaced( pack.coverage, replaced, label );
      noteReplaced( pack.checklist, replaced, label );
      requireNewCodes( pack.coverage, mRules, replaced, label );
      requireNewCodes( pack.checklist, mItems, replaced, label );
      takeOut( mRules, replaced );
      takeOut( mItems, replaced );
      mReplacedBy.insert( replaced.begin(), replaced.end() );
    }

    template <typename Entry>
    void noteReplaced( const std::vector<Entry> &own, std::map<std::string, std::string> &replaced, const QString &label ) const
    {
      for ( const Entry &entry : own )
      {
        for ( const std::string &code : entry.replaces )
        {
          if ( !isInherited( code ) )
            failReplaces( entry.code, code, label );
          replaced[code] = entry.code + " (" + entry.pack + ")";
        }
      }
    }

    template <typename Entry>
    static void requireNewCodes( const std::vector<Entry> &own, const std::vector<Entry> &inherited, const std::map<std::string, std::string> &replaced, const QString &label )
    {
      for ( const Entry &entry : own )
      {
        if ( holdsCode( inherited, entry.code ) && replaced.count( entry.code ) == 0 )
          throw PackError( PackText::tr( "%1, rule %2: an extended pack has a rule of this code. Allowed: another code, or \"replaces\": [\"%2\"]." ).arg( label, QString::fromStdString( entry.code ) ) );
      }
    }

    template <typename Entry>
    static void takeOut( std::vector<Entry> &inherited, const std::map<std::string, std::string> &replaced )
    {
      inherited.erase( std::remove_if( inherited.begin(), inherited.end(), [&replaced]( const Entry &entry )
                                       { return replaced.count( entry.code ) > 0; } ),
                       inherited.end() );
    }

    [[noreturn]] void failReplaces( const std::string &by, const std::string &code, const QString &label ) const
    {
      const QString place = PackText::tr( "%1, rule %2, replaces" ).arg( label, QString::fromStdString( by ) );
      const auto earlier = mReplacedBy.find( code );
      if ( earlier != mReplacedBy.end() )
        throw PackError( PackText::tr( "%1: \"%2\" has already been replaced by %3. Allowed: name that rule instead." ).arg( place, QString::fromStdString( code ), QString::fromStdString( earlier->second ) ) );
      if ( mRules.empty() && mItems.empty() )
        throw PackError( PackText::tr( "%1: there is no rule \"%2\", because no extended pack has rules. Allowed: name the pack of that rule in \"extends\"." ).arg( place, QString::fromStdString( code ) ) );
      throw PackError( PackText::tr( "%1: no extended pack has a rule \"%2\". Allowed, the nearest first: %3." ).arg( place, QString::fromStdString( code ), nearestCodes( code ).join( QStringLiteral( ", " ) ) ) );
    }

    QStringList nearestCodes( const std::string &code ) const
    {
      std::vector<std::string> codes;
      for ( const model::CoverageRule &rule : mRules )
        codes.push_back( rule.code );
      for ( const model::ChecklistItem &item : mItems )
      {
        if ( !holdsCode( mRules, item.code ) )
          codes.push_back( item.code );
      }
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
