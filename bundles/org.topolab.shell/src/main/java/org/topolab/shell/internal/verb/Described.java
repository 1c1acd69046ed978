package org.topolab.shell.internal.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.info.Info;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.option.OptionSpec;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;

/** The facts of a contribution as plain maps, for JSON, and in the order people read them. */
final class Described {

    private Described() {}

    static Map<String, Object> of(Kind<?> kind, Entry<?> entry) {
        Info info = (Info) entry.contribution().info();
        Facts facts = info.facts();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", entry.id());
        map.put("kind", kind.noun());
        map.put("title", facts.title());
        map.put("summary", facts.summary());
        special(info).forEach(map::put);
        map.put("citations", facts.citations().stream().map(Described::citation).toList());
        map.put("licence", facts.licence());
        map.put("bundle", entry.bundle());
        map.put("version", entry.version());
        map.put("options", facts.options().stream().map(Described::option).toList());
        return map;
    }

    /** Facts that only one kind has, by name. */
    static Map<String, Object> special(Info info) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (info instanceof MetricInfo metric) {
            map.put("range", metric.range());
            map.put("direction", metric.direction().name().toLowerCase(java.util.Locale.ROOT));
            map.put("chance", metric.chance());
        }
        if (info instanceof DatasetInfo data) {
            map.put("dataLicence", data.dataLicence());
        }
        return map;
    }

    private static Map<String, Object> citation(Citation citation) {
        return Map.of("text", citation.text(), "doi", citation.doi());
    }

    static Map<String, Object> option(OptionSpec option) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", option.name());
        map.put("help", option.help());
        map.put("expects", option.expects());
        map.put("required", option.fallback().isEmpty());
        List<OptionSpec> members = members(option);
        if (members.isEmpty()) {
            map.put("default", option.fallback());
        } else {
            map.put("members", members.stream().map(Described::option).toList());
        }
        return map;
    }

    /**
     * Options as rows of name, default, what is expected, help; members of groups with dotted
     * names.
     */
    static List<List<String>> rows(String prefix, List<OptionSpec> options) {
        List<List<String>> rows = new ArrayList<>();
        for (OptionSpec option : options) {
            List<OptionSpec> members = members(option);
            if (members.isEmpty()) {
                Optional<Object> fallback = option.fallback();
                rows.add(
                        List.of(
                                prefix + option.name(),
                                fallback.map(Described::value).orElse("(required)"),
                                option.expects(),
                                option.help()));
            } else {
                rows.addAll(rows(prefix + option.name() + ".", members));
            }
        }
        return rows;
    }

    private static String value(Object value) {
        String text = String.valueOf(value);
        return text.isEmpty() ? "''" : text;
    }

    private static List<OptionSpec> members(OptionSpec option) {
        return option instanceof OptionSpec.GroupOption group ? group.members() : List.of();
    }
}
