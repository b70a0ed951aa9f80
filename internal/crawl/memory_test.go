package crawl_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"sync"
	"time"

	"arising/internal/civic"
)

// A memory is a ledger and an archive in memory. It can fail at a chosen step,
// before or after that step took effect, as a process that is killed does.
type memory struct {
	mu        sync.Mutex
	runs      []civic.Run
	order     []string // addresses in the order in which they became known
	resources map[string]civic.Resource
	frontier  map[int64]*queue
	fetches   []civic.Fetch
	bodies    map[civic.VersionID][]byte
	forgotten civic.Tombstones

	step   int  // calls so far
	failAt int  // the call that fails; 0 is none
	after  bool // it fails after taking effect
}

// A queue is the addresses of one run: those waiting by priority, the oldest
// first, and of each whether it is done.
type queue struct {
	done    map[string]bool
	waiting map[int][]string
}

func (m *memory) queue(run int64) *queue {
	if m.frontier[run] == nil {
		m.frontier[run] = &queue{done: map[string]bool{}, waiting: map[int][]string{}}
	}
	return m.frontier[run]
}

// next is the oldest of the highest priority that is not done; "" if none is left.
func (q *queue) next() string {
	for _, priority := range slices.Backward(slices.Sorted(maps.Keys(q.waiting))) {
		for urls := q.waiting[priority]; len(urls) > 0; urls = urls[1:] {
			if q.waiting[priority] = urls; !q.done[urls[0]] {
				return urls[0]
			}
		}
		delete(q.waiting, priority)
	}
	return ""
}

var errKilled = errors.New("killed")

func newMemory() *memory {
	return &memory{resources: map[string]civic.Resource{}, frontier: map[int64]*queue{}, bodies: map[civic.VersionID][]byte{}}
}

// do runs one call, or fails it.
func (m *memory) do(call func()) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.step++
	if m.step == m.failAt && !m.after {
		return errKilled
	}
	call()
	if m.step == m.failAt {
		return errKilled
	}
	return nil
}

func (m *memory) StartRun(_ context.Context, council civic.CouncilID, at time.Time) (run civic.Run, err error) {
	err = m.do(func() {
		for _, r := range m.runs {
			if r.Council == council && r.Ended.IsZero() {
				run = r
				run.Resumed = true
				return
			}
		}
		run = civic.Run{ID: int64(len(m.runs) + 1), Council: council, Started: at}
		m.runs = append(m.runs, run)
	})
	return run, err
}

func (m *memory) Enqueue(_ context.Context, run int64, found []civic.Resource) (added int, err error) {
	err = m.do(func() { added = m.enqueue(run, found) })
	return added, err
}

func (m *memory) enqueue(run int64, found []civic.Resource) (added int) {
	for _, f := range found {
		r, known := m.resources[f.URL]
		if !known {
			m.order = append(m.order, f.URL)
			r = civic.Resource{Council: f.Council, URL: f.URL, Outcome: civic.OutcomePending}
		}
		r.Kind, r.Title, r.Referrer, r.Priority = f.Kind, f.Title, f.Referrer, f.Priority
		m.resources[f.URL] = r
		q := m.queue(run)
		if _, queued := q.done[f.URL]; !queued {
			q.done[f.URL] = false
			q.waiting[f.Priority] = append(q.waiting[f.Priority], f.URL)
			added++
		}
	}
	return added
}

func (m *memory) Next(_ context.Context, run int64) (r civic.Resource, ok bool, err error) {
	err = m.do(func() {
		if url := m.queue(run).next(); url != "" {
			r, ok = m.resources[url], true
		}
	})
	return r, ok, err
}

func (m *memory) Done(_ context.Context, f civic.Fetch, found []civic.Resource) error {
	return m.do(func() {
		m.fetches = append(m.fetches, f)
		r, known := m.resources[f.URL]
		if !known {
			m.order = append(m.order, f.URL)
			r = civic.Resource{Council: f.Council, URL: f.URL}
		}
		r.Outcome, r.Detail, r.Status, r.Tried = f.Outcome, f.Detail, f.Status, f.At
		if f.Version != "" {
			r.Version, r.ContentType, r.Size, r.ETag, r.Modified, r.Seen, r.Due = f.Version, f.ContentType, f.Size, f.ETag, f.Modified, f.At, f.Due
		}
		m.resources[f.URL] = r
		m.queue(f.Run).done[f.URL] = true
		m.enqueue(f.Run, found)
	})
}

func (m *memory) FinishRun(_ context.Context, id int64, at time.Time, note string) (run civic.Run, err error) {
	err = m.do(func() {
		r := &m.runs[id-1]
		r.Ended, r.Note = at, note
		delete(m.frontier, id)
		run = *r
	})
	return run, err
}

func (m *memory) Resource(_ context.Context, _ civic.CouncilID, url string) (r civic.Resource, err error) {
	known := false
	if err := m.do(func() { r, known = m.resources[url] }); err != nil {
		return r, err
	}
	if !known {
		return r, fmt.Errorf("address %s: %w", url, civic.ErrNotFound)
	}
	return r, nil
}

func (m *memory) Resources(_ context.Context, f civic.ResourceFilter) (out []civic.Resource, err error) {
	err = m.do(func() {
		for _, url := range m.order {
			r := m.resources[url]
			if (f.Outcome == "" || f.Outcome == r.Outcome) && (len(f.Kinds) == 0 || slices.Contains(f.Kinds, r.Kind)) {
				out = append(out, r)
			}
		}
	})
	return out, err
}

func (m *memory) Put(_ context.Context, body io.Reader, _ int64) (id civic.VersionID, size int64, err error) {
	b, err := io.ReadAll(body)
	if err != nil {
		return "", 0, err
	}
	sum := sha256.Sum256(b)
	id = civic.VersionID(hex.EncodeToString(sum[:]))
	return id, int64(len(b)), m.do(func() { m.bodies[id] = b })
}

func (m *memory) Get(id civic.VersionID) (io.ReadCloser, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	b, ok := m.bodies[id]
	if !ok {
		return nil, civic.ErrNotFound
	}
	return io.NopCloser(bytes.NewReader(b)), nil
}

func (m *memory) Has(id civic.VersionID) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	_, ok := m.bodies[id]
	return ok
}

func (m *memory) Delete(id civic.VersionID) error {
	return m.do(func() { delete(m.bodies, id) })
}

func (m *memory) Forgotten(_ context.Context, council civic.CouncilID, url string, v civic.VersionID) (gone bool, err error) {
	err = m.do(func() { gone = m.forgotten.Address(council, url) || m.forgotten.Version(council, v) })
	return gone, err
}

func (m *memory) Holders(_ context.Context, v civic.VersionID) (out []civic.Resource, err error) {
	err = m.do(func() {
		for _, r := range m.resources {
			if r.Version == v {
				out = append(out, r)
			}
		}
	})
	return out, err
}

// holds returns the stored bytes of an address, and whether there are any.
func (m *memory) holds(url string) (string, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	b, ok := m.bodies[m.resources[url].Version]
	return string(b), ok
}
