package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.topolab.core.internal.recipe.Frozen;
import org.topolab.core.recipe.RecipeException;
import org.topolab.format.file.AtomicFile;

/**
 * What a run begins with: a model with fresh weights, or with those of another network where they
 * fit.
 */
final class Beginning {

    private final Opened opened;
    private final Optional<Ancestor> ancestor;
    private final Optional<Ancestor.Inheritance> inheritance;
    private final Surroundings around;

    private Beginning(
            Opened opened,
            Optional<Ancestor> ancestor,
            Optional<Ancestor.Inheritance> inheritance,
            Surroundings around) {
        this.opened = opened;
        this.ancestor = ancestor;
        this.inheritance = inheritance;
        this.around = around;
    }

    /** Gives the model what it inherits. */
    static Beginning of(Opened opened, Optional<Ancestor> ancestor, Surroundings around)
            throws RecipeException {
        return new Beginning(
                opened,
                ancestor,
                ancestor.isPresent()
                        ? Optional.of(ancestor.get().into(opened.model(), opened.recipe()))
                        : Optional.empty(),
                around);
    }

    /** What was inherited, in a sentence. */
    Optional<String> note() {
        return inheritance.map(Ancestor.Inheritance::note);
    }

    /**
     * Writes what a run folder has before training. A model that inherited is written as a
     * checkpoint, so that the run can go on without the network it started from.
     */
    void write(RunFolder folder) throws IOException {
        folder.prepare();
        AtomicFile.text(folder.recipe(), Frozen.yaml(opened.recipe().frozen()));
        RunRecord record = RunRecord.begin(opened, around);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", opened.recipe().name());
        if (inheritance.isPresent()) {
            record.inherited(ancestor.orElseThrow(), inheritance.get());
            facts.put("from", inheritance.get().note());
            new Checkpoints(folder).write(opened.model(), Position.start());
        }
        record.save(folder);
        new RunLog(folder, around.clock()).add("started", facts);
    }
}
