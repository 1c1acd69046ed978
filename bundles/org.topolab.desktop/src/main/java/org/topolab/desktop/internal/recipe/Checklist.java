package org.topolab.desktop.internal.recipe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.JCheckBox;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.core.catalog.Kind;
import org.topolab.core.recipe.RecipeText;

/** Metrics or views of a recipe: what is installed, checked if it is in the list, with options. */
final class Checklist {

    private static final OptionSpec SHEETS =
            new ListOption(
                    "on",
                    "Sheets it is taken on; all that are measured where nothing is given.",
                    Optional.of(List.of()),
                    new TextOption("on", "A sheet.", "", "the id of a sheet"));

    private final Offer offer;
    private final String path;
    private final Editing editing;

    /**
     * @param path of the list, such as {@code measure.metrics}
     */
    Checklist(Offer offer, String path, Editing editing) {
        this.offer = offer;
        this.path = path;
        this.editing = editing;
    }

    /** Adds a line for each item of the list, and for all else that is installed. */
    void fill(Fold into, FormPart part, Map<String, Object> values) {
        Map<String, String> titles = offer.titles();
        Set<String> rest = new LinkedHashSet<>(titles.keySet());
        for (Values.Item item : Values.items(values, path)) {
            rest.remove(item.id());
            into.put(box(item, titles.getOrDefault(item.id(), "not installed"), true));
            List<OptionSpec> specs = options(item.id());
            if (!specs.isEmpty()) {
                String at = path + "." + item.name();
                boolean used = Values.at(values, at).orElse("") instanceof Map;
                into.put(
                        new Fold(
                                "options of " + item.name(),
                                "recipe-options-" + at,
                                used,
                                fold -> part.fill(fold, specs, at, values, Set.of())));
            }
        }
        for (String id : rest) {
            into.put(box(new Values.Item(id, id), titles.get(id), false));
        }
    }

    private List<OptionSpec> options(String id) {
        List<OptionSpec> specs = new ArrayList<>(offer.options(List.of(id)));
        if (offer.kind().equals(Kind.METRICS)) {
            specs.add(SHEETS);
        }
        return specs;
    }

    private JCheckBox box(Values.Item item, String title, boolean in) {
        String at = path + "." + item.name();
        JCheckBox box = new JCheckBox(item.name() + " - " + title, in);
        box.setName("recipe-" + at);
        box.setToolTipText(offer.summary(List.of(item.id())));
        box.getAccessibleContext().setAccessibleName(at);
        box.addActionListener(
                e ->
                        editing.change(
                                text ->
                                        box.isSelected()
                                                ? RecipeText.set(text, at, Map.of())
                                                : RecipeText.remove(text, at)));
        return box;
    }
}
