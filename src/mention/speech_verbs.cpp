#include "mention/speech_verbs.hpp"

#include <algorithm>
#include <array>

namespace tally::mention {
namespace {

struct Entry {
  std::string_view lemma;
  SpeechForce force;
  bool hearer = false;
};

using enum SpeechForce;

constexpr auto entries = [] {
  std::array list{Entry{"acknowledge", confirm},
                  Entry{"add", state},
                  Entry{"admit", confirm},
                  Entry{"advise", demand, true},
                  Entry{"allege", claim},
                  Entry{"announce", state},
                  Entry{"answer", state},
                  Entry{"argue", claim},
                  Entry{"ask", ask, true},
                  Entry{"assert", claim},
                  Entry{"assure", promise, true},
                  Entry{"believe", think},
                  Entry{"blame", describe},
                  Entry{"boast", claim},
                  Entry{"brand", describe},
                  Entry{"call", describe},
                  Entry{"caution", warn, true},
                  Entry{"claim", claim},
                  Entry{"comment", state},
                  Entry{"complain", claim},
                  Entry{"concede", confirm},
                  Entry{"conclude", state},
                  Entry{"condemn", describe},
                  Entry{"confess", confirm},
                  Entry{"confirm", confirm},
                  Entry{"contend", claim},
                  Entry{"continue", state},
                  Entry{"counter", state},
                  Entry{"criticise", describe},
                  Entry{"criticize", describe},
                  Entry{"cry", state},
                  Entry{"declare", state},
                  Entry{"demand", demand},
                  Entry{"deny", deny},
                  Entry{"describe", describe},
                  Entry{"disclose", state},
                  Entry{"dismiss", describe},
                  Entry{"dub", describe},
                  Entry{"emphasise", state},
                  Entry{"emphasize", state},
                  Entry{"estimate", think},
                  Entry{"exclaim", state},
                  Entry{"expect", think},
                  Entry{"explain", state},
                  Entry{"fear", think},
                  Entry{"hail", describe},
                  Entry{"hint", claim},
                  Entry{"hope", think},
                  Entry{"indicate", claim},
                  Entry{"inform", state, true},
                  Entry{"insist", claim},
                  Entry{"joke", state},
                  Entry{"label", describe},
                  Entry{"lament", state},
                  Entry{"maintain", claim},
                  Entry{"mention", state},
                  Entry{"muse", state},
                  Entry{"note", state},
                  Entry{"observe", state},
                  Entry{"plead", demand},
                  Entry{"pledge", promise},
                  Entry{"post", state},
                  Entry{"praise", describe},
                  Entry{"predict", warn},
                  Entry{"promise", promise, true},
                  Entry{"protest", claim},
                  Entry{"quip", state},
                  Entry{"recall", state},
                  Entry{"recommend", demand},
                  Entry{"recount", state},
                  Entry{"reflect", state},
                  Entry{"reject", deny},
                  Entry{"reiterate", state},
                  Entry{"remark", state},
                  Entry{"remember", state},
                  Entry{"remind", state, true},
                  Entry{"repeat", state},
                  Entry{"reply", state},
                  Entry{"report", state},
                  Entry{"respond", state},
                  Entry{"reveal", state},
                  Entry{"rule", state},
                  Entry{"say", state},
                  Entry{"scream", state},
                  Entry{"shout", state},
                  Entry{"slam", describe},
                  Entry{"state", state},
                  Entry{"stress", state},
                  Entry{"suggest", claim},
                  Entry{"swear", promise},
                  Entry{"tell", state, true},
                  Entry{"testify", state},
                  Entry{"thank", describe},
                  Entry{"think", think},
                  Entry{"tweet", state},
                  Entry{"urge", demand, true},
                  Entry{"vow", promise},
                  Entry{"warn", warn, true},
                  Entry{"whisper", state},
                  Entry{"wonder", ask},
                  Entry{"write", state},
                  Entry{"yell", state}};
  std::sort(list.begin(), list.end(), [](const Entry& a, const Entry& b) { return a.lemma < b.lemma; });
  return list;
}();

struct Irregular {
  std::string_view form;
  std::string_view lemma;
  VerbForm kind;
};
constexpr Irregular irregulars[] = {
    {"said", "say", VerbForm::past},           {"told", "tell", VerbForm::past},
    {"wrote", "write", VerbForm::past},        {"written", "write", VerbForm::past},
    {"swore", "swear", VerbForm::past},        {"sworn", "swear", VerbForm::past},
    {"thought", "think", VerbForm::past},      {"pled", "plead", VerbForm::past},
    {"cried", "cry", VerbForm::past},          {"denied", "deny", VerbForm::past},
    {"replied", "reply", VerbForm::past},      {"testified", "testify", VerbForm::past},
    {"cries", "cry", VerbForm::third},         {"denies", "deny", VerbForm::third},
    {"replies", "reply", VerbForm::third},     {"testifies", "testify", VerbForm::third},
    {"confesses", "confess", VerbForm::third}, {"stresses", "stress", VerbForm::third},
    {"expresses", "express", VerbForm::third}};

const Entry* find_entry(std::string_view lemma) {
  const auto found =
      std::lower_bound(entries.begin(), entries.end(), lemma,
                       [](const Entry& entry, std::string_view word) { return entry.lemma < word; });
  return found != entries.end() && found->lemma == lemma ? &*found : nullptr;
}

// The entry whose regular form ends in `ending`: "argu" + "ed" from "argue", "admitt" + "ed" from "admit".
const Entry* find_inflected(std::string_view word, std::string_view ending) {
  if (!word.ends_with(ending) || word.size() < ending.size() + 2) return nullptr;
  const std::string_view stem = word.substr(0, word.size() - ending.size());
  if (const Entry* entry = find_entry(stem)) return entry->lemma.back() == 'e' ? nullptr : entry;
  const auto with_e = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) {
    return entry.lemma.size() == stem.size() + 1 && entry.lemma.back() == 'e' &&
           entry.lemma.starts_with(stem);
  });
  if (with_e != entries.end()) return &*with_e;
  const bool doubled = stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2];
  return doubled ? find_entry(stem.substr(0, stem.size() - 1)) : nullptr;
}

std::optional<SpeechVerb> made(const Entry* entry, VerbForm form) {
  if (!entry) return std::nullopt;
  return SpeechVerb{entry->lemma, form, entry->force, entry->hearer};
}

}  // namespace

std::optional<SpeechVerb> find_speech_verb(std::string_view norm) {
  if (norm.size() < 3 || norm.size() > 12) return std::nullopt;
  for (const Irregular& irregular : irregulars)
    if (irregular.form == norm) return made(find_entry(irregular.lemma), irregular.kind);
  if (norm.ends_with("ed")) return made(find_inflected(norm, "ed"), VerbForm::past);
  if (norm.ends_with("ing")) return made(find_inflected(norm, "ing"), VerbForm::gerund);
  if (norm.ends_with('s')) {
    if (const Entry* entry = find_entry(norm.substr(0, norm.size() - 1))) return made(entry, VerbForm::third);
  }
  return made(find_entry(norm), VerbForm::base);
}

}  // namespace tally::mention
