/* Rules for Tallystick as a shared library: the whole interface, in C, so that it holds across compilers, standard
 * libraries and languages. A library exports one function, tallystick_plugin_entry(), which gives the rules in it; Tallystick
 * loads it with `--plugin FILE.so` or `[plugins] files = ["FILE.so"]`, and calls a rule's check once for every story.
 *
 *   static int check(const tallystick_story *story, const tallystick_sink *sink) { ...; return 0; }
 *   static const tallystick_rule rules[] = {
 *       {sizeof(tallystick_rule), "tide-time", "The time of high water differs", "times", page, check}};
 *   static const tallystick_plugin plugin = {sizeof(tallystick_plugin), TALLYSTICK_PLUGIN_VERSION, "tides", "1.0", rules,
 *                                            1, sizeof(tallystick_rule)};
 *   TALLYSTICK_EXPORT const tallystick_plugin *tallystick_plugin_entry(uint32_t version) { return &plugin; }
 *
 * What holds:
 * - All text is UTF-8 and not ended by a zero unless it is a `const char *`. Spans are bytes of the article's text.
 * - What the program hands over lives until check returns. What check hands over is copied at once.
 * - Every struct that may grow has its size, and every array the size of an element: step through arrays with the
 *   functions below and never with [], so that a library built today runs in the programs of tomorrow.
 * - The library runs in a process of its own, which is given 30 seconds a story. A crash, an exception, a wrong span or
 *   anything else that is not as told here is an error that names the library, and nothing of its findings is shown.
 * - What is written to standard output goes to standard error: standard output is the report's.
 */
#ifndef TALLYSTICK_PLUGIN_H
#define TALLYSTICK_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define TALLYSTICK_PLUGIN_VERSION 1u
#define TALLYSTICK_NONE UINT32_MAX /* no head, no entity */

#if defined(__GNUC__)
#define TALLYSTICK_EXPORT __attribute__((visibility("default")))
#else
#define TALLYSTICK_EXPORT
#endif

typedef struct tallystick_text {
  const char *data;
  size_t size;
} tallystick_text;

typedef struct tallystick_span {
  uint32_t begin;
  uint32_t end; /* one behind the last byte */
} tallystick_span;

/* ---- what a rule reads */

typedef struct tallystick_token {
  tallystick_span span;
  tallystick_text norm;  /* lower case, curly marks made straight */
  tallystick_text lemma; /* dictionary form */
  const char *tag;       /* part of speech of Universal Dependencies: "VERB" */
  const char *relation;  /* to its head: "nsubj" */
  uint32_t head;         /* a token of the article, or TALLYSTICK_NONE */
  uint32_t sentence;
} tallystick_token;

typedef struct tallystick_sentence {
  tallystick_span span;
  uint32_t first_token;
  uint32_t end_token; /* one behind the last */
  const char *zone;   /* "headline", "standfirst", "body", "heading", "caption", "quotation" */
} tallystick_sentence;

typedef struct tallystick_mention {
  tallystick_span span;
  uint32_t first_token;
  uint32_t end_token;
  const char *kind; /* "person", "organisation", "place", "work", "role", "age", "time", "quantity", "quotation", "other" */
  uint32_t entity;  /* of the story: who or what is named, the same in all articles; or TALLYSTICK_NONE */
  double low;       /* of a quantity: what it allows, in base units (metre, kilogram, ...; shares of one; of money the currency) */
  double high;      /* may be infinite */
  tallystick_text unit; /* of a quantity as written: "km", "GBP", "%"; empty for counts */
} tallystick_mention;

typedef struct tallystick_article {
  size_t size; /* of this struct, as of all that begin with it */
  tallystick_text path;
  tallystick_text outlet;    /* empty where the article does not say */
  tallystick_text title;
  tallystick_text published; /* ISO 8601, no more precise than stated; empty where the article does not say */
  tallystick_text text;      /* the reading text: headline, paragraphs and captions without markup */
  const tallystick_sentence *sentences;
  size_t sentence_count;
  const tallystick_token *tokens;
  size_t token_count;
  const tallystick_mention *mentions; /* sorted by where they begin */
  size_t mention_count;
} tallystick_article;

typedef struct tallystick_entity {
  const char *kind; /* as of mentions */
  tallystick_text name;
} tallystick_entity;

typedef struct tallystick_story {
  size_t size;
  const tallystick_article *articles; /* sorted by path */
  size_t article_count;
  size_t article_size;
  size_t sentence_size;
  size_t token_size;
  size_t mention_size;
  const tallystick_entity *entities;
  size_t entity_count;
  size_t entity_size;
} tallystick_story;

/* Elements of arrays; the index must be below the count. */
static inline const tallystick_article *tallystick_article_at(const tallystick_story *story, size_t i) {
  return (const tallystick_article *)(const void *)((const char *)story->articles + i * story->article_size);
}
static inline const tallystick_sentence *tallystick_sentence_at(const tallystick_story *story, const tallystick_article *article, size_t i) {
  return (const tallystick_sentence *)(const void *)((const char *)article->sentences + i * story->sentence_size);
}
static inline const tallystick_token *tallystick_token_at(const tallystick_story *story, const tallystick_article *article, size_t i) {
  return (const tallystick_token *)(const void *)((const char *)article->tokens + i * story->token_size);
}
static inline const tallystick_mention *tallystick_mention_at(const tallystick_story *story, const tallystick_article *article, size_t i) {
  return (const tallystick_mention *)(const void *)((const char *)article->mentions + i * story->mention_size);
}
static inline const tallystick_entity *tallystick_entity_at(const tallystick_story *story, size_t i) {
  return (const tallystick_entity *)(const void *)((const char *)story->entities + i * story->entity_size);
}

/* ---- what a rule reports */

enum { TALLYSTICK_CONTRADICTION, TALLYSTICK_IMPRECISION, TALLYSTICK_UPDATE, TALLYSTICK_DISPUTE, TALLYSTICK_STYLE, TALLYSTICK_DAMAGE };
enum { TALLYSTICK_ERROR, TALLYSTICK_WARNING, TALLYSTICK_INFO };
enum { TALLYSTICK_PRIMARY, TALLYSTICK_CONFLICTING, TALLYSTICK_SUPPORTING };

typedef struct tallystick_place {
  uint32_t article;
  int32_t role;         /* TALLYSTICK_PRIMARY, ... */
  tallystick_span span; /* the conflicting words and little more */
  tallystick_text label; /* what this place says: "aged 48" */
} tallystick_place;

typedef struct tallystick_finding {
  size_t size;
  int32_t verdict;            /* TALLYSTICK_CONTRADICTION, ... */
  int32_t severity;           /* TALLYSTICK_ERROR, ... */
  double confidence;          /* above 0, at most 1 */
  tallystick_text message;    /* one sentence without a full stop */
  tallystick_text suggestion; /* what to do; may be empty */
  tallystick_text subject;    /* what it is about, in words that stay when lines move */
  const tallystick_place *places; /* one or more */
  size_t place_count;
  size_t place_size;
} tallystick_finding;

typedef struct tallystick_sink {
  size_t size;
  void *host;
  void (*report)(void *host, const tallystick_finding *finding);
  void (*compared)(void *host, size_t count);             /* statements that were held against each other */
  void (*undecided)(void *host, tallystick_text reason); /* and what could not be, with why */
} tallystick_sink;

typedef struct tallystick_rule {
  size_t size;
  const char *id;      /* small letters with hyphens between words; no rule of the program has it */
  const char *summary; /* one line without a full stop */
  const char *reads;   /* what it looks at: articles sentences persons names posts ages times dates figures measures
                          money percentages quotations */
  const char *page;    /* Markdown: what it reports, with examples that are its tests; may be "" */
  int (*check)(const tallystick_story *story, const tallystick_sink *sink); /* 0: done; anything else: it could not */
} tallystick_rule;

typedef struct tallystick_plugin {
  size_t size;
  uint32_t version; /* TALLYSTICK_PLUGIN_VERSION */
  const char *name;
  const char *release; /* of the library: "1.0" */
  const tallystick_rule *rules;
  size_t rule_count;
  size_t rule_size;
} tallystick_plugin;

/* What a library exports. `version` is that of the program; a library that cannot serve it returns NULL. */
TALLYSTICK_EXPORT const tallystick_plugin *tallystick_plugin_entry(uint32_t version);

#ifdef __cplusplus
}
#endif

#endif
