package org.topolab.metric.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Transmission;

/** Sums of |activation| of each unit and of |input| of each value that enters the sheet. */
final class EnergyAccumulator implements Accumulator {

    private final Sheet sheet;
    private final Settings settings;
    private final Transmission transmission;
    private final Optional<Transmission.Entry> entry;
    private final Sizes spikes;
    private final Optional<Sizes> inputs;

    /**
     * @param parts to which images are dealt
     */
    EnergyAccumulator(Sheet sheet, Settings settings, Transmission transmission, Parts parts) {
        this.sheet = sheet;
        this.settings = settings;
        this.transmission = transmission;
        this.entry = transmission.entry(sheet.id());
        this.spikes = new Sizes(parts, sheet.layout().units());
        this.inputs = entry.map(e -> new Sizes(parts, e.values()));
    }

    @Override
    public void add(ActivationBatch batch) {
        add(sheet.id(), batch, spikes);
    }

    @Override
    public void beside(String id, ActivationBatch batch) {
        if (entry.filter(e -> e.id().equals(id)).isEmpty()) {
            throw new IllegalArgumentException(
                    "energy: nobody asked for '%s' beside sheet '%s'".formatted(id, sheet.id()));
        }
        inputs.ifPresent(sizes -> add(id, batch, sizes));
    }

    private static void add(String id, ActivationBatch batch, Sizes sizes) {
        if (batch.units() != sizes.values()) {
            throw new IllegalArgumentException(
                    "energy: found %d values for each image, expected %d of '%s'"
                            .formatted(batch.units(), sizes.values(), id));
        }
        sizes.add(batch);
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof EnergyAccumulator part)
                || !part.sheet.equals(sheet)
                || !part.settings.equals(settings)
                || !part.entry.equals(entry)) {
            throw new IllegalArgumentException(
                    "energy: cannot merge with %s; merge parts of the same measurement only"
                            .formatted(other.getClass().getName()));
        }
        spikes.merge(part.spikes);
        inputs.ifPresent(own -> part.inputs.ifPresent(own::merge));
    }

    @Override
    public Results finish() {
        double[][] sums = new double[settings.parts()][];
        long silent = 0;
        for (int part = 0; part < sums.length; part++) {
            sums[part] = spikes.part(part);
        }
        Term spiking = new Term("spiking", spikes.images(), sums, settings.sum());
        for (double unit : spiking.units()) {
            silent += unit == 0 ? 1 : 0;
        }
        double share = spikes.all() == 0 ? Double.NaN : (double) silent / spikes.values();
        List<Result> found = new ArrayList<>();
        inputs.ifPresent(sizes -> found.addAll(energy(spiking, transmission(sizes))));
        found.add(spiking.scalar());
        found.add(new Result.Scalar("silent", share, Optional.empty(), ""));
        return new Results(found);
    }

    private Term transmission(Sizes sizes) {
        if (sizes.all() != spikes.all()) {
            throw new IllegalStateException(
                    "energy: found %d images of sheet '%s' and %d of what enters it, expected the same"
                            .formatted(spikes.all(), sheet.id(), sizes.all()));
        }
        double[][] sums = new double[settings.parts()][];
        long[] images = sizes.images();
        for (int part = 0; part < sums.length; part++) {
            sums[part] =
                    images[part] == 0
                            ? new double[spikes.values()]
                            : transmission.transmitted(sheet.id(), sizes.part(part));
        }
        return new Term("transmission", images, sums, settings.sum());
    }

    private List<Result> energy(Term spiking, Term transmitted) {
        Term both =
                spiking.plus(
                        SheetEnergy.ENERGY,
                        settings.spiking(),
                        transmitted,
                        settings.transmission());
        return new SheetEnergy(sheet.layout(), both, settings.published())
                .results(transmitted.scalar());
    }
}
