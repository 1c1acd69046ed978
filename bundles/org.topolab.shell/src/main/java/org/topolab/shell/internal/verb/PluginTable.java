package org.topolab.shell.internal.verb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.core.catalog.PluginState;
import org.topolab.format.json.Json;
import org.topolab.shell.Invocation;
import org.topolab.shell.internal.text.Table;

/** Plug-ins with their state, as a table or as JSON. */
final class PluginTable {

    private PluginTable() {}

    static void print(List<PluginState> states, Invocation call) {
        if (call.json()) {
            call.out().print(Json.write(states.stream().map(PluginTable::map).toList()));
            return;
        }
        Table table = new Table("plug-in", "version", "state", "offers or cause");
        for (PluginState state : states) {
            table.row(state.name(), state.version(), state.state(), offers(state));
        }
        if (table.isEmpty()) {
            call.err().println("no plug-in is installed");
        } else {
            table.lines().forEach(call.out()::println);
        }
    }

    /** What it offers, or why it does not. */
    static String offers(PluginState state) {
        return state.cause().isEmpty() ? String.join(", ", state.services()) : state.cause();
    }

    static Map<String, Object> map(PluginState state) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", state.name());
        map.put("version", state.version());
        map.put("file", state.file());
        map.put("state", state.state());
        map.put("services", state.services());
        map.put("cause", state.cause());
        return map;
    }
}
