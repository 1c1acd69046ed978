package org.topolab.shell.internal.verb;

import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.core.catalog.Offer;
import org.topolab.shell.Invocation;
import org.topolab.shell.internal.text.Table;

/** All about one contribution, as people read it. */
final class Description {

    private Description() {}

    static void print(Offer offer, Invocation call) {
        Facts facts = offer.facts();
        call.out().println("%s: %s".formatted(facts.id(), facts.title()));
        call.out().println(facts.summary());
        call.out().println();
        Table table = new Table("", "");
        table.row("kind", offer.kind().noun());
        Described.special(offer.info())
                .forEach((name, value) -> table.row(label(name), String.valueOf(value)));
        for (Citation citation : facts.citations()) {
            String doi = citation.doi().isEmpty() ? "" : " https://doi.org/" + citation.doi();
            table.row("source", citation.text() + doi);
        }
        table.row("licence", facts.licence());
        table.row("plug-in", offer.entry().bundle() + " " + offer.entry().version());
        table.lines().forEach(call.out()::println);
        Table options = new Table("option", "default", "expected", "meaning");
        Described.rows("", facts.options()).forEach(row -> options.row(row.toArray(String[]::new)));
        call.out().println();
        if (options.isEmpty()) {
            call.out().println("It has no options.");
        } else {
            options.lines().forEach(call.out()::println);
        }
    }

    private static String label(String name) {
        return name.equals("dataLicence") ? "licence of the data" : name;
    }
}
