package cli

import (
	"slices"
	"strings"
	"time"

	"arising/internal/civic"
)

type curateCmd struct {
	Act    string `arg:"" enum:"confirm,reject,withdraw,close,reopen,note" help:"confirm, reject or withdraw (of a link or a piece of evidence); close, reopen or note (of the commitment)."`
	ID     string `arg:"" help:"The commitment's id, as \"arising outstanding --format json\" prints it."`
	By     string `help:"Who says so." required:"" placeholder:"NAME"`
	Reason string `help:"Why; closing and notes need one." placeholder:"WORDS"`
	Entry  string `help:"The programme item whose link is meant, by the id that \"arising trace\" prints." placeholder:"ID"`
	Item   string `help:"The agenda item that is the evidence, by the id that \"arising trace\" prints." placeholder:"ID"`
	Kind   string `help:"What the evidence shows: \"reported back\", responds, \"deferred to\", supersedes or \"says done\"." placeholder:"KIND"`
}

var evidenceKinds = []civic.EvidenceKind{civic.ReportedBack, civic.Responds, civic.DeferredTo, civic.Supersedes, civic.SaysDone}

// Run adds what a person says of a commitment. Nothing is overwritten: a later
// act takes back an earlier one, and no crawl or new reading changes either.
func (c *curateCmd) Run(a *app) error {
	if err := c.validate(); err != nil {
		return err
	}
	if err := a.mustHold(); err != nil {
		return err
	}
	p, err := a.openForWriting()
	if err != nil {
		return err
	}
	defer p.Close()
	err = p.store.Curate(a.ctx, civic.Curation{
		At: time.Now(), Who: strings.TrimSpace(c.By), Act: civic.Act(c.Act), Reason: strings.TrimSpace(c.Reason),
		Record: civic.RecordID(c.ID), Entry: civic.EntryID(c.Entry), Item: civic.ItemID(c.Item), Kind: civic.EvidenceKind(c.Kind),
	})
	if err != nil {
		return err
	}
	if err := a.buildIndex(p, a.indexDay()); err != nil {
		return err
	}
	a.done("recorded: %s of %s by %s", c.Act, c.ID, c.By)
	return nil
}

func (c *curateCmd) validate() error {
	ofPart := slices.Contains([]string{"confirm", "reject", "withdraw"}, c.Act)
	switch {
	case strings.TrimSpace(c.By) == "":
		return usage("--by is empty: say who says so")
	case ofPart && (c.Entry == "") == (c.Item == ""):
		return usage("%s speaks of one link (--entry) or one piece of evidence (--item and --kind)", c.Act)
	case !ofPart && (c.Entry != "" || c.Item != "" || c.Kind != ""):
		return usage("%s speaks of the commitment as a whole: --entry, --item and --kind do not go with it", c.Act)
	case c.Item != "" && !slices.Contains(evidenceKinds, civic.EvidenceKind(c.Kind)):
		return usage("--kind %q: want reported back, responds, deferred to, supersedes or says done", c.Kind)
	case (c.Act == "close" || c.Act == "note") && strings.TrimSpace(c.Reason) == "":
		return usage("%s needs a --reason", c.Act)
	}
	return nil
}
