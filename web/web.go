// Package web serves the pages and the JSON interface: what councils decided
// and promised, where it stands in their papers, and what is still owed.
//
// Everything a browser receives is made on the server. There is no script, no
// cookie and no account; every page has an address that can be sent to a
// colleague. A page never works out what an earlier step should have recorded:
// it shows what the store and the index say, with the words it rests on, and
// says so where something is not known. Gin is not visible outside it.
package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/gin-gonic/gin"

	"arising/internal/day"
	"arising/internal/search"
)

// Options are the parts and settings of a Server.
type Options struct {
	Store     Store
	Search    Searcher  // nil while no index is built: pages say so
	Originals Originals // nil if the bytes of papers must not be served

	AsOf    func() day.Date  // the day on which promises are judged if a reader names none
	Now     func() time.Time // nil is time.Now; stamps calendars only
	Version string
	// PublicURL is the scheme and host by which readers reach the pages, without
	// a final slash, for addresses that leave the site; "" takes what each
	// request says.
	PublicURL string
	Contact   string // whom to ask, an e-mail or web address; "" is said as such
	// Rate is how many requests a second one reader may make for good, and
	// twenty times as many at once; 0 is DefaultRate, below 0 is no limit.
	Rate float64
	// TrustedProxies are addresses or networks (CIDR) whose X-Forwarded-For says
	// who the reader is; nil is this machine alone, empty is none. They must have
	// passed CheckProxies.
	TrustedProxies []string
	// Crawl says what the crawl that this process runs is doing; nil where it runs none.
	Crawl func() CrawlState

	TLS bool         // readers come over HTTPS, also where a proxy ends it: HSTS is sent
	Log *slog.Logger // nil discards
}

// A Server answers readers.
type Server struct {
	opt      Options
	log      *slog.Logger
	pages    *templates
	found    *keeper[string, search.Results] // answers to searches; nil where the index does not tell when it changes
	static   *assets
	metrics  *metrics
	examples func() map[string]string // answers for the page about the interface, by operation
	crawls   crawlMetrics
	made     string        // tells this program's pages from those of others; see madeOf
	room     chan struct{} // one token for each request in work
	readers  *limiter
	papers   chan struct{} // one token for each copy of a paper that is being sent
	handler  http.Handler
}

// Limits on one reader and on all of them.
const (
	maxAtWork      = 64               // requests in work; more are told to come back
	maxPapers      = 16               // of them copies of papers, which slow readers may take minutes to fetch
	requestTime    = 15 * time.Second // for the store and the index together; a search takes milliseconds
	maxQueryBytes  = 4 << 10          // of an address after "?"
	maxHeaderBytes = 16 << 10
	headerTime     = 5 * time.Second
	readTime       = 10 * time.Second
	writeTime      = 2 * time.Minute // a 100 MB pack over a slow line
	idleTime       = time.Minute
	shutdownTime   = 10 * time.Second
)

// New assembles a server. It panics if a template that ships with the program
// does not parse, which a test would have shown.
func New(opt Options) *Server {
	if opt.Now == nil {
		opt.Now = time.Now
	}
	if opt.Log == nil {
		opt.Log = slog.New(slog.DiscardHandler)
	}
	if opt.AsOf == nil {
		opt.AsOf = func() day.Date { return day.FromTime(opt.Now().In(london)) }
	}
	opt.Store = newKept(opt.Store)
	s := &Server{opt: opt, log: opt.Log, static: shipped, made: madeOf(opt, time.Now()), readers: newLimiter(opt.Rate, time.Now), metrics: newMetrics(), room: make(chan struct{}, maxAtWork), papers: make(chan struct{}, maxPapers)}
	s.found = newKeptSearch(opt.Search)
	s.examples = sync.OnceValue(examples)
	s.pages = parseTemplates(s.static)
	s.handler = s.engine()
	return s
}

// Handler returns the handler of all addresses.
func (s *Server) Handler() http.Handler { return s.handler }

// Serve answers on l until ctx ends, then lets requests in work finish.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	srv := &http.Server{
		Handler: s.handler, ReadHeaderTimeout: headerTime, ReadTimeout: readTime,
		WriteTimeout: writeTime, IdleTimeout: idleTime, MaxHeaderBytes: maxHeaderBytes,
		ErrorLog: slog.NewLogLogger(s.log.Handler(), slog.LevelDebug),
	}
	ended := make(chan error, 1)
	go func() { ended <- srv.Serve(l) }() // ends with Shutdown or when l fails
	warm, cool := context.WithCancel(ctx)
	var warming sync.WaitGroup
	warming.Go(func() { s.warm(warm) }) // ends with warm
	defer warming.Wait()
	defer cool()
	select {
	case err := <-ended:
		return fmt.Errorf("serve %s: %w", l.Addr(), err)
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
	defer cancel()
	err := srv.Shutdown(last)
	if errors.Is(err, context.DeadlineExceeded) {
		return srv.Close()
	}
	return err
}

func (s *Server) engine() *gin.Engine {
	gin.SetMode(gin.ReleaseMode)
	e := gin.New()
	e.HandleMethodNotAllowed = true
	e.RedirectTrailingSlash = true
	if err := e.SetTrustedProxies(proxies(s.opt.TrustedProxies)); err != nil {
		panic("BUG: " + err.Error())
	}
	e.Use(s.count, s.protect, s.limit, s.admit)
	for _, r := range s.routes() {
		e.GET(r.path, r.handler)
		e.HEAD(r.path, r.handler)
		if r.api != nil {
			e.OPTIONS(r.path, preflight)
		}
	}
	e.NoRoute(func(c *gin.Context) { s.refuse(c, errNoPage) })
	e.NoMethod(func(c *gin.Context) { s.refuse(c, errMethod) })
	return e
}
