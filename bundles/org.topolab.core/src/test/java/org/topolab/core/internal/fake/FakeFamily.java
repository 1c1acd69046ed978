package org.topolab.core.internal.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.topolab.api.info.Facts;
import org.topolab.api.model.Adopted;
import org.topolab.api.model.Adopting;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.FamilyInfo;
import org.topolab.api.model.Growing;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Tensor;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.option.Options;

/** A tiny softmax regression behind a square sheet of units. */
public final class FakeFamily implements ModelFamily, Adopting, Growing {

    /** Models made so far that are not closed yet. */
    public int open;

    @Override
    public FamilyInfo info() {
        return new FamilyInfo(
                new Facts(
                        "tiny",
                        "Tiny",
                        "A tiny model.",
                        List.of(),
                        "Apache-2.0",
                        List.of(
                                new IntOption("n", "Blocks along a side.", 2, 1, 64),
                                new IntOption("grid", "Units along a side.", 4, 1, 64),
                                new TextOption("fault", "What breaks.", "", "a text"))));
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return options.integer("grid") % options.integer("n") == 0
                ? List.of()
                : List.of(
                        new OptionProblem(
                                "n",
                                "found %d, expected a divisor of the grid's side %d"
                                        .formatted(options.integer("n"), options.integer("grid"))));
    }

    @Override
    public Model create(ModelRequest request) {
        if (request.options().text("fault").equals("misfit")) {
            throw new IllegalArgumentException("tiny: needs images of 3 channels, found 1");
        }
        open++;
        return new FakeModel(request, () -> open--);
    }

    @Override
    public Optional<Estimate> estimate(ModelRequest request) {
        String fault = request.options().text("fault");
        if (fault.equals("misfit")) {
            throw new IllegalArgumentException("a request that does not fit");
        }
        boolean keeping = !request.training().compute().recompute();
        boolean large = fault.equals("huge") || (fault.equals("thrifty") && keeping);
        long huge = large ? Long.MAX_VALUE / 4 : 1000;
        return Optional.of(new Estimate(42, huge, huge, 1e3));
    }

    /** Knows its own two tensors; a third, {@code blocks}, tells n. */
    @Override
    public Adopted adopt(String source, Map<String, Tensor> tensors, Map<String, Object> said) {
        Map<String, Tensor> ours = new LinkedHashMap<>();
        for (String name : List.of("weights", "mean")) {
            String prefixed = tensors.containsKey("module." + name) ? "module." + name : name;
            Tensor tensor = tensors.get(prefixed);
            if (tensor == null) {
                throw new IllegalArgumentException("no tensor '%s'".formatted(name));
            }
            ours.put(name, tensor);
        }
        Map<String, Object> options =
                tensors.containsKey("blocks")
                        ? Map.of("n", (long) tensors.get("blocks").get(0))
                        : Map.of();
        int outputs = ours.get("weights").size() / 12;
        return new Adopted(
                options,
                1,
                Optional.empty(),
                outputs,
                ours,
                ours.get("weights").size(),
                OptionalLong.of(9),
                Map.of("means", Map.of(), "absent", Map.of()),
                List.of("read from " + source));
    }

    /** The running mean stays fresh in a network with other blocks. */
    @Override
    public Optional<String> ancestor(String parameter, Options ancestor, Options self) {
        boolean same = ancestor.integer("n") == self.integer("n");
        return same || parameter.equals("weights") ? Optional.of(parameter) : Optional.empty();
    }
}
