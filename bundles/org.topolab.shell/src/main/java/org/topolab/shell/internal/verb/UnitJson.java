package org.topolab.shell.internal.verb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.metric.Result.Chance;
import org.topolab.core.unit.UnitAnswer;
import org.topolab.core.unit.UnitAnswer.ClassMean;
import org.topolab.core.unit.UnitAnswer.Shown;
import org.topolab.core.unit.UnitAnswer.Tuned;
import org.topolab.core.unit.UnitPortrait;
import org.topolab.core.unit.UnitPortrait.Profile;
import org.topolab.core.unit.UnitPortrait.Value;

/** A unit as plain values. */
final class UnitJson {

    private static final String CHANCE = "chance";
    private static final String CHANCE_SD = "chance_sd";

    private UnitJson() {}

    static Map<String, Object> of(UnitPortrait portrait, Optional<UnitAnswer> answer) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("unit", (long) portrait.unit());
        map.put("sheet", portrait.sheet());
        map.put("epoch", (long) portrait.epoch());
        map.put("place", portrait.place().coordinates());
        map.put("values", portrait.values().stream().map(UnitJson::value).toList());
        map.put("profiles", portrait.profiles().stream().map(UnitJson::profile).toList());
        answer.ifPresent(found -> map.put("answers", answer(found)));
        return map;
    }

    private static Map<String, Object> value(Value value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("map", value.name());
        map.put("value", value.value());
        if (!value.category().isEmpty()) {
            map.put("category", value.category());
        }
        if (!Double.isNaN(value.share())) {
            map.put(value.category().isEmpty() ? "share_below" : "share_same", value.share());
        }
        chance(value.chance(), map);
        return map;
    }

    private static void chance(Optional<Chance> chance, Map<String, Object> map) {
        chance.ifPresent(
                level -> {
                    map.put(CHANCE, level.mean());
                    map.put(CHANCE_SD, level.sd());
                });
    }

    private static Map<String, Object> profile(Profile profile) {
        Map<String, Object> map = new LinkedHashMap<>();
        Map<String, Object> bars = new LinkedHashMap<>();
        profile.bars().forEach(bar -> bars.put(bar.name(), bar.value()));
        map.put("map", profile.name());
        map.put("layers", bars);
        chance(profile.chance(), map);
        return map;
    }

    private static Map<String, Object> answer(UnitAnswer answer) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("epoch", (long) answer.epoch());
        map.put("data", answer.data());
        map.put("images", (long) answer.images());
        map.put("undefined", (long) answer.undefined());
        map.put("mean", answer.mean());
        map.put("classes", answer.classes().stream().map(UnitJson::mean).toList());
        map.put("best", shown(answer.best()));
        map.put("least", shown(answer.least()));
        map.put("tuning", answer.tuning().stream().map(UnitJson::tuned).toList());
        map.put("notes", answer.notes());
        return map;
    }

    private static Map<String, Object> mean(ClassMean mean) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("class", mean.name());
        map.put("images", (long) mean.images());
        map.put("mean", mean.mean());
        map.put("standard_error", mean.standardError());
        chance(Optional.of(mean.chance()), map);
        return map;
    }

    private static Map<String, Object> tuned(Tuned tuned) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("degrees", tuned.degrees());
        map.put("response", tuned.response());
        map.put("wavelength", tuned.wavelength());
        return map;
    }

    private static List<Map<String, Object>> shown(List<Shown> images) {
        return images.stream()
                .map(
                        shown -> {
                            Map<String, Object> map = new LinkedHashMap<>();
                            map.put("image", (long) shown.image());
                            map.put("class", shown.label());
                            map.put("response", (double) shown.response());
                            return map;
                        })
                .toList();
    }
}
