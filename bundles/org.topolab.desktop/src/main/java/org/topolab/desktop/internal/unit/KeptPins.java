package org.topolab.desktop.internal.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.topolab.format.file.AtomicFile;
import org.topolab.format.json.Json;

/** Pins that are kept among the user's settings. */
@Component(service = PinnedUnits.class)
public final class KeptPins implements PinnedUnits {

    private static final String PINS = "pins";

    private final Optional<Path> file;
    private final List<Pin> pins = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public KeptPins(BundleContext context) {
        this(
                Optional.ofNullable(context.getProperty("topolab.state"))
                        .filter(state -> !state.isBlank())
                        .map(state -> Path.of(state, "desktop", "pins.json")));
    }

    /**
     * @param file where they are kept; empty for nowhere
     */
    KeptPins(Optional<Path> file) {
        this.file = file;
        file.ifPresent(this::read);
    }

    /** A file that is not there or makes no sense gives no pins. */
    private void read(Path from) {
        try {
            if (Files.isRegularFile(from)
                    && Json.read(from) instanceof Map<?, ?> said
                    && said.get(PINS) instanceof List<?> all) {
                all.forEach(each -> pin(each).ifPresent(pins::add));
            }
        } catch (IOException e) {
            pins.clear(); // as good as none
        }
    }

    private static Optional<Pin> pin(Object plain) {
        if (plain instanceof Map<?, ?> said
                && said.get("run") instanceof String run
                && said.get("sheet") instanceof String sheet
                && said.get("unit") instanceof Long unit
                && said.get("epoch") instanceof Long epoch) {
            try {
                return Optional.of(new Pin(Path.of(run), sheet, unit.intValue(), epoch.intValue()));
            } catch (InvalidPathException e) {
                return Optional.empty(); // of another system
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Pin> pins() {
        return List.copyOf(pins);
    }

    @Override
    public void add(Pin pin) {
        if (!pins.contains(pin)) {
            pins.add(pin);
            changed();
        }
    }

    @Override
    public void remove(List<Pin> some) {
        if (pins.removeAll(some)) {
            changed();
        }
    }

    private void changed() {
        file.ifPresent(this::write);
        listeners.forEach(Runnable::run);
    }

    private void write(Path to) {
        List<Object> all = new ArrayList<>();
        for (Pin pin : pins) {
            Map<String, Object> plain = new LinkedHashMap<>();
            plain.put("run", pin.run().toString());
            plain.put("sheet", pin.sheet());
            plain.put("unit", (long) pin.unit());
            plain.put("epoch", (long) pin.epoch());
            all.add(plain);
        }
        try {
            Files.createDirectories(to.getParent());
            AtomicFile.text(to, Json.write(Map.of(PINS, all)));
        } catch (IOException e) {
            throw new UncheckedIOException("pins cannot be kept: " + e.getMessage(), e);
        }
    }

    @Override
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
