package crawl

import (
	"context"

	"arising/internal/civic"
	"arising/internal/modgov"
)

// forgo drops what came where it was taken down under another address: the same
// bytes, or the page to which the site sent us on.
func (w *work) forgo(ctx context.Context, a *answer) error {
	gone, err := w.Ledger.Forgotten(ctx, w.council.ID, landed(a.fetch.Final), a.fetch.Version)
	if err != nil || !gone {
		return err
	}
	came := a.fetch.Version
	a.failed(civic.OutcomeForgotten, "")
	return discard(ctx, w.Ledger, w.Archive, came)
}

// landed is the canonical form of the address at which redirects ended; "" where there were none.
func landed(final string) string {
	if a, err := modgov.Parse(final); err == nil {
		return a.Canonical()
	}
	return ""
}

// discard takes bytes out of the archive again, unless an address holds them.
func discard(ctx context.Context, ledger Ledger, archive Archive, v civic.VersionID) error {
	if v == "" {
		return nil
	}
	holders, err := ledger.Holders(ctx, v)
	if err != nil || len(holders) > 0 {
		return err
	}
	if err := archive.Delete(v); err != nil {
		return &keepError{err}
	}
	return nil
}

// forgotten refuses a file whose address was taken down, before it is looked
// at, or whose bytes were, which only the archive can tell.
func (m *importer) forgotten(ctx context.Context, f *found, came civic.VersionID) error {
	if f.refused != "" {
		return nil
	}
	gone, err := m.Ledger.Forgotten(ctx, m.Council.ID, f.address, came)
	if err != nil || !gone {
		return err
	}
	f.refused, f.reason = civic.OutcomeForgotten, "as somebody asked; another paper needs another name"
	if came != "" {
		f.reason = "as somebody asked, under another name"
	}
	return discard(ctx, m.Ledger, m.Archive, came)
}
