package org.topolab.api.metric;

import java.util.Optional;
import java.util.Set;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Layout;

/**
 * What a metric cannot do without; a pair that does not fit is refused in a sentence before the
 * run.
 *
 * @param targets kind of targets, empty if any will do; classes may also stand beside vectors
 * @param layout kind of layout, empty if any will do
 * @param capabilities abilities of the model
 */
public record Needs(
        Optional<Class<? extends Targets>> targets,
        Optional<Class<? extends Layout>> layout,
        Set<Class<?>> capabilities) {

    public Needs {
        capabilities = Set.copyOf(capabilities);
    }

    /** Whether targets are of the kind that is needed, or have it beside them. */
    public boolean met(Targets found) {
        boolean beside = found.classes().isPresent();
        return targets.stream()
                .allMatch(k -> k.isInstance(found) || (k == Targets.Classes.class && beside));
    }

    /** Whether a layout is of the kind that is needed; pixels and outputs must be asked for. */
    public boolean met(Layout found) {
        return layout.isEmpty()
                ? !(found instanceof Layout.Pixels || found instanceof Layout.Outputs)
                : layout.get().isInstance(found);
    }

    /** Needs nothing but activations. */
    public static Needs nothing() {
        return new Needs(Optional.empty(), Optional.empty(), Set.of());
    }

    /** Needs a class for each image. */
    public static Needs classes() {
        return new Needs(Optional.of(Targets.Classes.class), Optional.empty(), Set.of());
    }

    /** Needs a class for each image and units on a grid. */
    public static Needs classesOnGrid() {
        return new Needs(
                Optional.of(Targets.Classes.class), Optional.of(Layout.Grid.class), Set.of());
    }
}
