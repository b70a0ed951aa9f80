package link

// What speaks for a promise belonging to a programme item, in the order of its weights; see traitsOfTies.
const (
	inQuote       = iota // a name of several words stands whole in the promise
	shortQuote           // an acronym of the item does
	loneQuote            // a name of one word does
	shortTitle           // an acronym stands in the title of the promise's item
	loneTitle            // a name of one word does
	spread               // promise and title together hold a name of several words
	headShare            // how much of the title's head is made of words of the names
	headWhole            // the head is made of nothing else, and of several
	headPhrase           // which stand side by side in one name
	headOne              // the head is one word of the names
	headRival            // another item of the programme has as much of the head
	likeShare            // the most of one name's words that promise and title share
	likeMass             // how rare those are
	likePair             // two of them stand side by side
	ownShare             // how much of what the promise itself is about is words of the names
	minuteWhole          // the minute holds a name of several words
	minuteLone           // the minute holds an acronym or a name of one word
	leadSaid             // the lead owns the promise, brought its item or is named in it
	leadMinute           // the lead is named in the minute
	ofProgramme          // the whole programme is named
	ofBody               // the programme is that of the body
	sameDays             // both are expected at one time
	ofStream             // the item's workstream is in the owner's office or the title
	fromTalk             // the promise was given in talk, not resolved
	onlyLead             // all that is shared are words of the lead's title
	swapped              // another word takes the place of the next of a name; see swaps
	inflected            // a name stands in the promise with other endings
	nameOnward           // in the promise a foreign word with a capital follows the name; see usage
	nameOf               // a foreign common word follows it
	nameForeign          // it is somebody else's
	titleOnward          // a foreign word follows it in the title
	cased                // a name stands in the promise with its capitals
	sibling              // another promise of the item names the item of the programme, this one has no word of it
	otherOffice          // the promise is that of an office of another field
	otherPerson          // it is that of another person
	shortClean           // an acronym of three letters and more stands in the promise, and nothing says that it means something else
	foreignTitle         // the title is about something, and nothing of it is the item's
	outside              // the promise speaks of somebody outside
	strange              // how many of the promise's words are neither the item's nor the title's
	ownPlace             // the promise names a place or thing of its own
	raises               // the promise is to raise something with somebody
	unread               // nothing was read of what stands around the promise
	shortLoose           // an acronym that shortens none of the names stands in the promise
	kindElsewhere        // a foreign common word follows the name, and the title is about something else
	headMiss             // the title's head has words of the names, but what it is a kind of is something else
	scattered            // the words of a name of several stand apart in the promise and the title
	otherNames           // the names that stand there whole are none of them the title
	otherUnder           // such a name stands in the promise, and the title is about something else
	nameAfter            // in the promise a foreign word says which: "care homes"
	longerName           // in the promise a word of the names is part of a foreign name
	siblingTalk          // another promise of the item names it, and this one was given in talk
	loneCased            // a name of one word stands in the promise with its capital
	shortUnder           // an acronym stands in the promise, and the title is about something else
	lastKin              // what is done to the thing stands in the promise in another form
	tieTraits
)

// traitsOfTies are the traits of a promise and a programme item.
var traitsOfTies = [tieTraits]Trait{
	inQuote:       {"a name of several words in the promise", 2},
	shortQuote:    {"an acronym in the promise", 1},
	loneQuote:     {"a name of one word in the promise", 1},
	shortTitle:    {"an acronym in the title", 2},
	loneTitle:     {"a name of one word in the title", 1},
	spread:        {"a name over promise and title", 2},
	headShare:     {"words of names in the head of the title", 1.5},
	headWhole:     {"the head is nothing else", 1.5},
	headPhrase:    {"the head is in one name", 1},
	headOne:       {"the head is one word of it", 1.5},
	headRival:     {"another item has as much of the head", -1},
	likeShare:     {"the most of one name's words", 0.5},
	likeMass:      {"rarity of the shared", 1.5},
	likePair:      {"two of them side by side", 1},
	ownShare:      {"words of names in the promise", 1},
	minuteWhole:   {"a name in the minute", 0.5},
	minuteLone:    {"an acronym in the minute", 0.5},
	leadSaid:      {"the lead's promise", 2.5},
	leadMinute:    {"the lead in the minute", 2},
	ofProgramme:   {"the programme is named", 1},
	ofBody:        {"the programme of the body", 1},
	sameDays:      {"due at one time", 0.5},
	ofStream:      {"its workstream", 0.5},
	fromTalk:      {"given in talk", -0.5},
	onlyLead:      {"words of the lead's title only", -0.5},
	swapped:       {"another word in the place of one", -1},
	inflected:     {"a name with other endings", -1},
	nameOnward:    {"a name goes on in the promise", -1},
	nameOf:        {"a name says of what kind", -0.5},
	nameForeign:   {"somebody else's", -1},
	titleOnward:   {"a name goes on in the title", -0.5},
	cased:         {"a name with its capitals", 0.5},
	sibling:       {"another promise there names it, this one does not", -0.5},
	otherOffice:   {"an office of another field", -0.5},
	otherPerson:   {"another person's", -0.5},
	shortClean:    {"an acronym that stands by itself", 1},
	foreignTitle:  {"the title is about something else", -0.5},
	outside:       {"somebody outside", -0.5},
	strange:       {"strange words", -0.5},
	raises:        {"raises something with somebody", -1},
	ownPlace:      {"a place of its own", -0.5},
	unread:        {"no minute known", 0},
	kindElsewhere: {"of what kind, under another title", -1},
	headMiss:      {"the title is of another kind of thing", -0.5},
	shortLoose:    {"an acronym that shortens no name", -0.5},
	scattered:     {"the words of a name stand apart", -0.5},
	otherNames:    {"named by another name only", 0},
	otherUnder:    {"by such a name under another title", -0.5},
	nameAfter:     {"a foreign word says which", -0.5},
	longerName:    {"one of its words in a foreign name", -0.5},
	siblingTalk:   {"in talk, and another promise there names it", -0.5},
	loneCased:     {"a name of one word with its capital", 0.5},
	shortUnder:    {"an acronym under another title", -0.5},
	lastKin:       {"what is done to it in another form", 0.5},
}
