package org.topolab.desktop.internal.recipe;

import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.TextOption;

/** The row that chooses a data set or a model family. */
final class PluginRow {

    private final Offer offer;
    private final String section;
    private final String key;
    private final Editing editing;
    private final FormPart part;

    /**
     * @param section of the recipe, such as {@code model}
     * @param key that names the plug-in in it, such as {@code family}
     */
    PluginRow(Offer offer, String section, String key, Editing editing, FormPart part) {
        this.offer = offer;
        this.section = section;
        this.key = key;
        this.editing = editing;
        this.part = part;
    }

    /**
     * @param ids what is chosen now
     */
    JComponent row(List<String> ids) {
        String summary = offer.summary(ids);
        OptionSpec spec =
                new TextOption(
                        key,
                        summary.isEmpty() ? "What is taken here." : summary,
                        Optional.empty(),
                        "one of " + String.join(", ", offer.titles().keySet()));
        return part.row(spec, section + "." + key, this::editor);
    }

    private Editor editor(OptionSpec spec, String path, Editor.Listener listener) {
        Editor.Listener choosing =
                new Editor.Listener() {
                    @Override
                    public void changed(Optional<Object> value) {
                        value.map(String::valueOf)
                                .ifPresent(id -> editing.change(offer.choose(section, key, id)));
                    }

                    @Override
                    public void refused(String reason) {
                        listener.refused(reason);
                    }
                };
        return new ChoiceEditor(offer::titles, spec.fallback(), choosing);
    }
}
