package org.topolab.desktop.internal.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.NameOption;
import org.topolab.api.option.OptionSpec.TextOption;

/** Makes the editor that fits an option. */
final class Editors implements EditorMaker {

    private final Function<String, List<String>> words;

    /**
     * @param words values worth offering for the option at a path
     */
    Editors(Function<String, List<String>> words) {
        this.words = words;
    }

    @Override
    public Editor make(OptionSpec spec, String path, Editor.Listener listener) {
        if (spec instanceof ChoiceOption choice) {
            Map<String, String> titles = new LinkedHashMap<>();
            choice.choices().forEach(word -> titles.put(word, ""));
            return new ChoiceEditor(() -> titles, spec.fallback(), listener);
        }
        if (spec instanceof FlagOption) {
            return new FlagEditor(spec.fallback(), listener);
        }
        if (spec instanceof TextOption || spec instanceof NameOption) {
            return new CompletedEditor(spec, lists(path), listener, () -> words.apply(path));
        }
        return new FieldEditor(spec, lists(path), listener);
    }

    /** Whether a sweep may list values at a path. */
    private static boolean lists(String path) {
        return path.equals("seed") || path.matches("(data|model|train)\\..*");
    }
}
