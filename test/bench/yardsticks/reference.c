/* The reference models in plain C: R1 (returns), M1 (one queue), H1 (hold), on a 4-ary heap or on a
 * two-level timing wheel, at the width that was the fastest of those tried. It is the yardstick that the engine's speed is a ratio of.
 *   reference MODEL LIST SIZE SEED    MODEL r1|m1|h1, LIST heap|wheel; h1 runs SIZE pending events
 * Prints one JSON object: events, CPU seconds of the run, and the figures of the model. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { double time; uint32_t payload; uint32_t pad; } Event;

/* ---- random numbers: xoshiro256+ (Blackman, Vigna 2018), seeded by splitmix64 */
static uint64_t state[4];
static void seed_random(uint64_t seed) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = (seed += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    state[i] = z ^ (z >> 31);
  }
}
static inline uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
static inline double uniform(void) {
  const uint64_t result = state[0] + state[3], t = state[1] << 17;
  state[2] ^= state[0]; state[3] ^= state[1]; state[1] ^= state[2]; state[0] ^= state[3];
  state[2] ^= t; state[3] = rotate(state[3], 45);
  return ((double)(result >> 11) + 0.5) * 0x1.0p-53;
}
static inline double exponential(double mean) { return -mean * log(uniform()); }

/* ---- 4-ary heap, by (time, payload) */
static Event *heap; static size_t heap_size, heap_room;
static inline int earlier(const Event *a, const Event *b) {
  return a->time < b->time || (a->time == b->time && a->payload < b->payload);
}
static void heap_push(Event e) {
  if (heap_size == heap_room) heap = realloc(heap, (heap_room = heap_room ? 2 * heap_room : 1024) * sizeof *heap);
  size_t hole = heap_size++;
  while (hole > 0) {
    size_t parent = (hole - 1) >> 2;
    if (!earlier(&e, &heap[parent])) break;
    heap[hole] = heap[parent];
    hole = parent;
  }
  heap[hole] = e;
}
static Event heap_pop(void) {
  Event top = heap[0], last = heap[--heap_size];
  size_t hole = 0;
  for (;;) {
    size_t first = 4 * hole + 1, best = first, end = first + 4;
    if (first >= heap_size) break;
    if (end > heap_size) end = heap_size;
    for (size_t child = first + 1; child < end; child++) if (earlier(&heap[child], &heap[best])) best = child;
    if (!earlier(&heap[best], &last)) break;
    heap[hole] = heap[best];
    hole = best;
  }
  heap[hole] = last;
  return top;
}

/* ---- two-level wheel: coarse buckets are chains of chunks, written one after another; the bucket that
 * the clock reaches is spread over fine cells and sorted; what falls into it later goes to a small heap.
 * The width is given, not tuned: the caller knows the model. */
enum { CHUNK = 32 };
typedef struct { Event events[CHUNK]; int32_t next; int32_t pad[3]; } Chunk;
static Chunk *chunks; static int32_t chunk_count, chunk_room, free_chunk = -1;
static int32_t *first_chunk, *last_chunk; static int32_t *last_fill;
static uint32_t bucket_mask; static double per_width; static uint64_t open_bucket;
static Event *sorted, *spread; static size_t sorted_room, cursor, sorted_count; static uint32_t *ends; static size_t ends_room;
static size_t wheel_size;
static void wheel_make(int bits, double width) {
  bucket_mask = (1u << bits) - 1; per_width = 1 / width;
  first_chunk = malloc(sizeof(int32_t) << bits); last_chunk = malloc(sizeof(int32_t) << bits); last_fill = malloc(sizeof(int32_t) << bits);
  memset(first_chunk, -1, sizeof(int32_t) << bits);
}
static int32_t take_chunk(void) {
  if (free_chunk >= 0) { int32_t c = free_chunk; free_chunk = chunks[c].next; return c; }
  if (chunk_count == chunk_room) chunks = realloc(chunks, (chunk_room = chunk_room ? 2 * chunk_room : 4096) * sizeof *chunks);
  return chunk_count++;
}
static inline void wheel_push(Event e) {
  uint64_t bucket = (uint64_t)(e.time * per_width);
  wheel_size++;
  if (bucket <= open_bucket) { heap_push(e); return; }
  uint32_t at = bucket & bucket_mask;
  if (first_chunk[at] < 0) { first_chunk[at] = last_chunk[at] = take_chunk(); last_fill[at] = 0; }
  else if (last_fill[at] == CHUNK) { int32_t c = take_chunk(); chunks[last_chunk[at]].next = c; last_chunk[at] = c; last_fill[at] = 0; }
  chunks[last_chunk[at]].events[last_fill[at]++] = e;
}
static void wheel_open(void) {
  do open_bucket++; while (first_chunk[open_bucket & bucket_mask] < 0);
  uint32_t at = open_bucket & bucket_mask;
  size_t count = 0;
  for (int32_t c = first_chunk[at];; c = chunks[c].next) {
    int full = c == last_chunk[at] ? last_fill[at] : CHUNK;
    if (count + CHUNK > sorted_room) {
      sorted_room = 2 * (count + CHUNK);
      sorted = realloc(sorted, sorted_room * sizeof *sorted); spread = realloc(spread, sorted_room * sizeof *spread);
    }
    memcpy(spread + count, chunks[c].events, full * sizeof(Event));
    count += full;
    if (c == last_chunk[at]) break;
  }
  chunks[last_chunk[at]].next = free_chunk; free_chunk = first_chunk[at]; first_chunk[at] = -1;
  size_t cells = 1; while (2 * cells < count) cells *= 2;
  if (cells + 1 > ends_room) ends = realloc(ends, (ends_room = 2 * (cells + 1)) * sizeof *ends);
  memset(ends, 0, cells * sizeof *ends);
  double from = (double)open_bucket, scale = (double)cells;
  for (size_t i = 0; i < count; i++) {
    uint32_t cell = (uint32_t)((spread[i].time * per_width - from) * scale);
    if (cell >= cells) cell = cells - 1;
    spread[i].pad = cell; ends[cell]++;
  }
  for (size_t cell = 0, start = 0; cell < cells; cell++) { size_t n = ends[cell]; ends[cell] = start; start += n; }
  for (size_t i = 0; i < count; i++) sorted[ends[spread[i].pad]++] = spread[i];
  for (size_t i = 1; i < count; i++) {
    Event e = sorted[i]; size_t hole = i;
    while (hole > 0 && earlier(&e, &sorted[hole - 1])) { sorted[hole] = sorted[hole - 1]; hole--; }
    sorted[hole] = e;
  }
  cursor = 0; sorted_count = count;
}
static inline Event wheel_pop(void) {
  wheel_size--;
  if (cursor == sorted_count && heap_size == 0) wheel_open();
  if (cursor == sorted_count || (heap_size > 0 && earlier(&heap[0], &sorted[cursor]))) return heap_pop();
  return sorted[cursor++];
}

static int is_wheel;
static inline void push(double time, uint32_t payload) {
  Event e = { time, payload, 0 };
  if (is_wheel) wheel_push(e); else heap_push(e);
}
static inline Event pop(void) { return is_wheel ? wheel_pop() : heap_pop(); }
static inline size_t pending(void) { return is_wheel ? wheel_size : heap_size; }

/* ---- R1 */
enum { PLACE, PAY, SHIP, SIGN, COMPLETE, REQUEST, LATE, REVIEWED, COURIER, INSPECTED, REFUND };
#define EVENT(kind, order) ((uint32_t)(kind) << 24 | (order))
typedef struct { uint32_t *ring; uint32_t mask, head, tail; } Queue;
static Queue queue_make(uint32_t room) { Queue q = { malloc(room * sizeof(uint32_t)), room - 1, 0, 0 }; return q; }

static void run_r1(uint32_t orders) {
  double *requested = malloc(orders * sizeof(double));
  uint8_t *waits = calloc(orders, 1);
  Queue review = queue_make(1u << 20), inspection = queue_make(1u << 20);
  uint32_t reviewing = 0, inspecting = 0, waiting = 0, largest = 0;
  uint64_t events = 0, requests = 0, automatic = 0, rejections = 0, refunds = 0;
  double cycle = 0, now = 0;
  push(exponential(0.001), EVENT(PLACE, 0));
  while (pending() > 0) {
    Event e = pop();
    uint32_t order = e.payload & 0xffffff;
    now = e.time;
    switch (e.payload >> 24) {
    case PLACE:
      events++; push(now + exponential(0.25), EVENT(PAY, order));
      if (order + 1 < orders) push(now + exponential(0.001), EVENT(PLACE, order + 1));
      break;
    case PAY: events++; push(now + exponential(18), EVENT(SHIP, order)); break;
    case SHIP: events++; push(now + 24 + exponential(36), EVENT(SIGN, order)); break;
    case SIGN: {
      double u = uniform(); events++;
      if (u < 0.25) push(now + u / 0.25 * 168, EVENT(REQUEST, order)); else push(now + 168, EVENT(COMPLETE, order));
      break; }
    case COMPLETE: events++; break;
    case REQUEST:
      events++; requests++; requested[order] = now;
      if (reviewing < 20) { reviewing++; push(now + exponential(0.1), EVENT(REVIEWED, order)); }
      else {
        waits[order] = 1; review.ring[review.tail++ & review.mask] = order;
        if (++waiting > largest) largest = waiting;
        push(now + 72, EVENT(LATE, order));
      }
      break;
    case LATE:
      if (!waits[order]) break;
      events++; waits[order] = 0; waiting--; automatic++;
      push(now + 12 + exponential(48), EVENT(COURIER, order));
      break;
    case REVIEWED:
      events++;
      if (uniform() < 0.1) rejections++; else push(now + 12 + exponential(48), EVENT(COURIER, order));
      reviewing--;
      while (review.head != review.tail) {
        uint32_t next = review.ring[review.head++ & review.mask];
        if (!waits[next]) continue;
        waits[next] = 0; waiting--; reviewing++;
        push(now + exponential(0.1), EVENT(REVIEWED, next));
        break;
      }
      break;
    case COURIER:
      events++;
      if (inspecting < 25) { inspecting++; push(now + exponential(0.1), EVENT(INSPECTED, order)); }
      else inspection.ring[inspection.tail++ & inspection.mask] = order;
      break;
    case INSPECTED:
      events++; push(now + 24, EVENT(REFUND, order));
      if (inspection.head != inspection.tail) push(now + exponential(0.1), EVENT(INSPECTED, inspection.ring[inspection.head++ & inspection.mask]));
      else inspecting--;
      break;
    case REFUND: events++; refunds++; cycle += now - requested[order]; break;
    }
  }
  printf("\"events\":%llu,\"requests\":%llu,\"automaticApprovals\":%llu,\"rejections\":%llu,\"refunds\":%llu,\"meanCycleHours\":%.6f,\"largestReviewQueue\":%u,\"endHours\":%.3f",
    (unsigned long long)events, (unsigned long long)requests, (unsigned long long)automatic, (unsigned long long)rejections,
    (unsigned long long)refunds, cycle / (double)refunds, largest, now);
}

/* ---- M1 */
static void run_m1(uint32_t customers) {
  double *arrived = malloc(customers * sizeof(double)), hours = 0;
  Queue line = queue_make(1u << 20);
  int busy = 0; uint64_t events = 0;
  push(0, EVENT(0, 0));
  while (pending() > 0) {
    Event e = pop();
    uint32_t customer = e.payload & 0xffffff;
    events++;
    if (e.payload >> 24 == 0) {
      arrived[customer] = e.time;
      if (customer + 1 < customers) push(e.time + exponential(1 / 0.9), EVENT(0, customer + 1));
      if (busy) line.ring[line.tail++ & line.mask] = customer;
      else { busy = 1; push(e.time + exponential(1), EVENT(1, customer)); }
    } else {
      hours += e.time - arrived[customer];
      if (line.head != line.tail) push(e.time + exponential(1), EVENT(1, line.ring[line.head++ & line.mask]));
      else busy = 0;
    }
  }
  printf("\"events\":%llu,\"meanHours\":%.6f", (unsigned long long)events, hours / customers);
}

/* ---- H1 */
static void run_h1(uint32_t size, uint32_t holds) {
  for (uint32_t i = 0; i < size; i++) push(exponential(1), i);
  clock_t from = clock();
  double last = 0;
  for (uint32_t i = 0; i < holds; i++) { Event e = pop(); last = e.time; push(e.time + exponential(1), e.payload); }
  printf("\"events\":%u,\"holdSeconds\":%.6f,\"endHours\":%.6f", holds, (double)(clock() - from) / CLOCKS_PER_SEC, last);
}

int main(int argc, char **argv) {
  if (argc < 5) { fprintf(stderr, "reference MODEL LIST SIZE SEED\n"); return 2; }
  uint32_t size = (uint32_t)strtoul(argv[3], NULL, 10);
  is_wheel = strcmp(argv[2], "wheel") == 0;
  seed_random(strtoull(argv[4], NULL, 10));
  double width = argc > 5 ? atof(argv[5]) : 0;
  if (is_wheel && argv[1][0] == 'r') wheel_make(15, width > 0 ? width : 0.032);
  if (is_wheel && argv[1][0] == 'm') wheel_make(12, width > 0 ? width : 1);
  if (is_wheel && argv[1][0] == 'h') wheel_make(20, width > 0 ? width : 64.0 / size);
  clock_t from = clock();
  printf("{");
  if (argv[1][0] == 'r') run_r1(size);
  else if (argv[1][0] == 'm') run_m1(size);
  else run_h1(size, 1000000);
  printf(",\"seconds\":%.6f}\n", (double)(clock() - from) / CLOCKS_PER_SEC);
  return 0;
}
