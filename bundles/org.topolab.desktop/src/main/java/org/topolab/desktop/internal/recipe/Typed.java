package org.topolab.desktop.internal.recipe;

import java.util.List;
import java.util.Optional;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.OptionSpec.NameOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.recipe.RecipeText;

/**
 * What was typed into a field of the form.
 *
 * @param value what it means; empty for a field that was emptied
 * @param refusal why it is not accepted, in the words of the option; empty if it is
 */
record Typed(Optional<Object> value, String refusal) {

    /**
     * Reads what was typed.
     *
     * @param lists whether several values may stand for one, as in a sweep
     */
    static Typed of(OptionSpec spec, String text, boolean lists) {
        if (text.isBlank()) {
            return new Typed(Optional.empty(), "");
        }
        try {
            Object value = value(spec, text.strip());
            if (!(lists && several(spec, value))) {
                spec.check(value);
            }
            return new Typed(Optional.of(value), "");
        } catch (OptionException e) {
            return new Typed(Optional.empty(), e.getMessage());
        } catch (RecipeException e) {
            return new Typed(Optional.empty(), e.problems().get(0).message());
        }
    }

    private static Object value(OptionSpec spec, String text) throws RecipeException {
        if (spec instanceof TextOption || spec instanceof NameOption) {
            return text.startsWith("[") && text.endsWith("]") ? RecipeText.value(text) : text;
        }
        return RecipeText.value(
                spec instanceof ListOption && !text.startsWith("[") ? "[" + text + "]" : text);
    }

    private static boolean several(OptionSpec spec, Object value) {
        return value instanceof List<?> list
                ? !(spec instanceof ListOption) || list.stream().allMatch(List.class::isInstance)
                : String.valueOf(value).matches("-?\\d+\\.\\.-?\\d+");
    }

    /** A value as a field shows it: text without quotes, all else as YAML. */
    static String shown(Object value) {
        return value instanceof String text ? text : RecipeText.written(value);
    }
}
