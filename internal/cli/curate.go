package cli

import (
	"slices"
	"strings"
	"time"

	"arising/internal/civic"
)

type curateCmd struct {
	Act    string  `arg:"" enum:"confirm,reject,link,unlink,withdraw,correct,close,reopen,note" help:"confirm, reject, link, unlink or withdraw (of a link or a piece of evidence); correct (of a field); close, reopen or note (of the commitment)."`
	ID     string  `arg:"" help:"The commitment's id, as \"arising outstanding --format json\" prints it; an id that it had before its words were corrected will do."`
	By     string  `help:"Who says so." required:"" placeholder:"NAME"`
	Reason string  `help:"Why; closing, correcting and notes need one." placeholder:"WORDS"`
	Entry  string  `help:"The programme item whose link is meant, by the id that \"arising trace\" prints." placeholder:"ID"`
	Item   string  `help:"The agenda item that is the evidence, as \"arising trace\" prints it." placeholder:"ID"`
	Kind   string  `help:"What the evidence shows: \"reported back\", responds, \"deferred to\", supersedes or \"says done\"." placeholder:"KIND"`
	Field  string  `help:"The field to correct, or whose correction to withdraw: owner, recipient or due." placeholder:"FIELD"`
	Value  *string `help:"What the field should say; of a due a day such as 2026-03-31, or two with .. between; empty for none." placeholder:"WORDS"`
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
	if err := p.store.Curate(a.ctx, c.curation(time.Now())); err != nil {
		return err
	}
	if err := c.relate(a, p); err != nil {
		return err
	}
	if err := a.updateIndex(p, a.indexDay()); err != nil {
		return err
	}
	a.done("recorded: %s of %s by %s", c.Act, c.ID, c.By)
	return nil
}

// curation is what the command line says, said at the given time.
func (c *curateCmd) curation(at time.Time) civic.Curation {
	said := civic.Curation{
		At: at, Who: strings.TrimSpace(c.By), Act: civic.Act(c.Act), Reason: strings.TrimSpace(c.Reason), Record: civic.RecordID(c.ID),
		Entry: civic.EntryID(c.Entry), Item: civic.ItemID(c.Item), Kind: civic.EvidenceKind(c.Kind), Field: civic.Field(c.Field),
	}
	if c.Value != nil {
		said.Value = strings.TrimSpace(*c.Value)
	}
	return said
}

// relate looks again for what became of the council's promises where a field
// was corrected: by whom, to whom and when decides what shows that one was kept.
func (c *curateCmd) relate(a *app, p *parts) error {
	if c.Field == "" {
		return nil
	}
	r, err := p.store.Record(a.ctx, civic.RecordID(c.ID))
	if err != nil {
		return err
	}
	it, err := p.store.Item(a.ctx, r.Item)
	if err != nil {
		return err
	}
	return a.ingester(p).Relate(a.ctx, it.Council)
}

func (c *curateCmd) validate() error {
	ofPart := slices.Contains([]string{"confirm", "reject", "link", "unlink"}, c.Act) || c.Act == "withdraw" && c.Field == ""
	needsReason := slices.Contains([]string{"close", "note", "correct"}, c.Act)
	switch {
	case strings.TrimSpace(c.By) == "":
		return usage("--by is empty: say who says so")
	case ofPart && (c.Entry == "") == (c.Item == ""):
		return usage("%s speaks of one link (--entry) or one piece of evidence (--item and --kind)", c.Act)
	case !ofPart && (c.Entry != "" || c.Item != "" || c.Kind != ""):
		return usage("%s speaks of the commitment as a whole or of a field: --entry, --item and --kind do not go with it", c.Act)
	case c.Item != "" && !slices.Contains(evidenceKinds, civic.EvidenceKind(c.Kind)):
		return usage("--kind %q: want reported back, responds, deferred to, supersedes or says done", c.Kind)
	case needsReason && strings.TrimSpace(c.Reason) == "":
		return usage("%s needs a --reason", c.Act)
	}
	return c.validateField()
}

// validateField looks at what only a correction, or taking one back, has.
func (c *curateCmd) validateField() error {
	switch {
	case c.Act == "correct" && (c.Field == "" || c.Value == nil):
		return usage("correct needs a --field and a --value")
	case c.Act != "correct" && c.Value != nil, c.Act != "correct" && c.Act != "withdraw" && c.Field != "":
		return usage("--field and --value go with correct only, and --field with withdraw")
	case c.Field != "" && !slices.Contains(civic.Fields, civic.Field(c.Field)):
		return usage("--field %q: want owner, recipient or due", c.Field)
	case c.Act != "correct":
		return nil
	}
	if err := civic.CheckCorrection(civic.Field(c.Field), strings.TrimSpace(*c.Value)); err != nil {
		return usage("%v", err)
	}
	return nil
}
