package org.topolab.shell.internal.verb;

/** What was done to a run, and what the user may do next. */
enum Done {

    /** Trained and measured, figures included. */
    TRAINED("finished", "", "Everything up to here is saved; go on with: topolab resume %s"),

    /** Measured once more; figures are drawn when they are asked for. */
    MEASURED(
            "measured",
            "Draw it with: topolab figures %s",
            "Nothing of it is kept; measure again with: topolab measure %s");

    private final String verb;
    private final String next;
    private final String remedy;

    Done(String verb, String next, String remedy) {
        this.verb = verb;
        this.next = next;
        this.remedy = remedy;
    }

    /** Past participle. */
    String verb() {
        return verb;
    }

    /** What to do with a run that is done; empty if there is nothing more to do. */
    String next(String folder) {
        return next.formatted(folder);
    }

    /** What to do with a run that was interrupted. */
    String remedy(String folder) {
        return remedy.formatted(folder);
    }
}
