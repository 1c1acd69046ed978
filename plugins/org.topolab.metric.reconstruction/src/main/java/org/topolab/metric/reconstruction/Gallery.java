package org.topolab.metric.reconstruction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Result.Pictures;

/** Keeps chosen images with their reconstructions. */
final class Gallery {

    private final ImageShape shape;
    private final List<Choice> chosen;
    private final Map<Integer, float[]> images = new HashMap<>();
    private final Map<Integer, float[]> drawn = new HashMap<>();

    Gallery(ImageShape shape, List<Choice> chosen) {
        this.shape = shape;
        this.chosen = List.copyOf(chosen);
    }

    boolean wants(int index) {
        return chosen.stream().anyMatch(choice -> choice.index() == index);
    }

    /** Keeps copies of an image and its reconstruction. */
    void add(int index, float[] image, float[] reconstruction) {
        images.put(index, image.clone());
        drawn.put(index, reconstruction.clone());
    }

    boolean startsLike(Gallery other) {
        return shape.equals(other.shape) && chosen.equals(other.chosen);
    }

    void merge(Gallery other) {
        images.putAll(other.images);
        drawn.putAll(other.drawn);
    }

    /** Two rows of what was seen of the choice; empty if nothing was. */
    Optional<Pictures> pictures() {
        List<Choice> seen =
                chosen.stream().filter(choice -> images.containsKey(choice.index())).toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        float[] values = new float[2 * seen.size() * shape.values()];
        for (int column = 0; column < seen.size(); column++) {
            int index = seen.get(column).index();
            copy(images.get(index), values, column);
            copy(drawn.get(index), values, seen.size() + column);
        }
        return Optional.of(
                new Pictures(
                        "gallery",
                        shape,
                        List.of("image", "reconstruction"),
                        seen.stream().map(Choice::label).toList(),
                        values));
    }

    private void copy(float[] picture, float[] to, int place) {
        System.arraycopy(picture, 0, to, place * shape.values(), shape.values());
    }
}
