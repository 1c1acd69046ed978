package org.topolab.desktop.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.topolab.shell.CommandLine;

/** What a verb knows to put into its fields. */
final class FieldSuggestions implements FieldRow.Suggestions {

    private final VerbForm form;
    private final Path directory;

    FieldSuggestions(VerbForm form, Path directory) {
        this.form = form;
        this.directory = directory;
    }

    @Override
    public List<String> of(VerbForm.Field field, String typed) {
        if (field.isOption()) {
            Set<String> values = new LinkedHashSet<>(form.verb().completeOption(field.option()));
            if (field.name().contains("|")) {
                values.addAll(Arrays.asList(field.name().split("\\|")));
            }
            return values.stream().filter(value -> value.startsWith(typed)).toList();
        }
        int begin = field.repeated() ? CommandLine.lastWord(typed) : 0;
        String head = typed.substring(0, begin);
        String last = typed.substring(begin);
        List<String> words = new ArrayList<>(form.before(field));
        if (!head.isBlank()) {
            words.addAll(Arrays.asList(head.strip().split("\\s+")));
        }
        words.add(last);
        return form.verb().complete(directory, List.copyOf(words)).stream()
                .filter(word -> word.startsWith(last))
                .map(word -> head + (field.repeated() ? CommandLine.quoted(word) : word))
                .toList();
    }
}
