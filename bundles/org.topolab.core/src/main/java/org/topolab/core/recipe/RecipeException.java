package org.topolab.core.recipe;

import java.util.List;
import java.util.stream.Collectors;

/** A recipe is refused; nothing was started and nothing written. */
public final class RecipeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems everything that is wrong, at least one
     */
    public RecipeException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
