/* The environment of a thread: hooks, messages, and the way out of GLPK. */
#include "guard.h"
#include <string.h>

_Thread_local guard_thread guard_here;

/* Leaves the innermost guarded call; only C frames lie between. */
static void leave(int why) {
  guard_here.leavable = 0;
  if (guard_here.depth > 0)
    longjmp(guard_here.jump[--guard_here.depth], why);
}

static void append(char *buffer, const char *text) {
  size_t used = strlen(buffer), room = GUARD_BUFFER - 1 - used;
  strncat(buffer, text, room);
}

void guard_poll_caller(void) {
  if (guard_here.depth == 1 && guard_here.leavable && guard_here.poll &&
      guard_here.poll(guard_here.info))
    leave(GUARD_LEFT);
}

/* Keeps what GLPK says, prints nothing, and polls. */
static int listen(void *info, const char *text) {
  (void)info;
  if (glp_at_error()) {
    append(guard_here.message, text);
    return 1;
  }
  if (strlen(guard_here.text) + strlen(text) >= GUARD_BUFFER) guard_here.text[0] = 0;
  append(guard_here.text, text);
  guard_poll_caller();
  return 1;
}

static void fail(void *info) {
  (void)info;
  leave(GUARD_FAILED);
}

int guard_open(int megabytes, guard_poll poll, void *info) {
  memset(&guard_here, 0, sizeof guard_here);
  glp_term_hook(listen, NULL);
  glp_error_hook(fail, NULL);
  guard_here.poll = poll;
  guard_here.info = info;
  GUARD_ENTER
  if (megabytes > 0) glp_mem_limit(megabytes);
  GUARD_EXIT
}

void guard_close(void) {
  guard_here.depth = 0;
  guard_here.poll = NULL;
  glp_free_env();
}

const char *guard_message(void) { return guard_here.message; }

const char *guard_text(void) { return guard_here.text; }

const char *guard_version(void) { return glp_version(); }
