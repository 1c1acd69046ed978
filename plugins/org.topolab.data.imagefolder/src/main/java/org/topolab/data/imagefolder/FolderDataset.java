package org.topolab.data.imagefolder;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Objects;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Grey;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.data.imagefolder.Reading.Resize;
import org.topolab.format.file.FormatException;

/** Images in folders or a zip file, with the class of their folder; decoded when they are read. */
final class FolderDataset implements Dataset {

    private static final float MOST = 255f;

    private final Store store;
    private final Listing listing;
    private final String[] names;
    private final Targets.Classes targets;
    private final String sha256;
    private final Form form;

    /**
     * What every image is brought to.
     *
     * @param shape its shape
     * @param resize what becomes of images of another size
     * @param grey what colour becomes where grey is asked for
     * @param forced whether colour may become grey, as it was asked for
     */
    record Form(ImageShape shape, Resize resize, Grey grey, boolean forced) {

        /** The mean is taken of what is scaled, so that nothing is rounded. */
        boolean averages(Picture picture) {
            return picture.channels() > shape.channels() && grey == Grey.MEAN;
        }
    }

    FolderDataset(Store store, Listing listing, Form form) {
        this.store = store;
        this.listing = listing;
        this.names = listing.names();
        this.targets = new Targets.Classes(listing.classes(), listing.labels());
        this.sha256 = listing.sha256();
        this.form = form;
    }

    @Override
    public ImageShape shape() {
        return form.shape();
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public Targets targets() {
        return targets;
    }

    @Override
    public void read(int index, FloatBuffer pixels) throws IOException {
        Objects.checkIndex(index, names.length);
        String path = listing.path(targets.label(index), names[index]);
        String where = "image-folder: " + store.where(path);
        Picture picture = Decoder.decode(where, store.bytes(path));
        ImageShape shape = form.shape();
        if (picture.channels() > shape.channels() && !form.forced()) {
            throw new FormatException(
                    where,
                    "a colour image",
                    "grey, as the first training image is",
                    "set data.channels=3 for colour or 1 for grey");
        }
        if (form.averages(picture)) {
            float[] colour = scaled(where, picture, picture.channels());
            pixels.put(mean(colour, shape.values()));
        } else {
            pixels.put(scaled(where, picture, shape.channels()));
        }
    }

    /** [channels, height, width], in 0..1. */
    private float[] scaled(String where, Picture picture, int channels) throws FormatException {
        ImageShape shape = new ImageShape(channels, form.shape().height(), form.shape().width());
        Picture same = picture.withChannels(channels);
        float[] image = new float[shape.values()];
        if (same.width() == shape.width() && same.height() == shape.height()) {
            for (int i = 0; i < image.length; i++) {
                image[i] = Byte.toUnsignedInt(same.values()[i]) / MOST;
            }
        } else {
            checkResize(where, same);
            float[] scaled = new Scaler(shape, form.resize()).scale(same);
            for (int i = 0; i < image.length; i++) {
                image[i] = Math.min(1, scaled[i] / MOST); // sums of weights may be 1 + 1e-7
            }
        }
        return image;
    }

    private static float[] mean(float[] colour, int plane) {
        float[] grey = new float[plane];
        for (int i = 0; i < plane; i++) {
            grey[i] =
                    (float) (((double) colour[i] + colour[plane + i] + colour[2 * plane + i]) / 3);
        }
        return grey;
    }

    private void checkResize(String where, Picture picture) throws FormatException {
        if (form.resize() == Resize.NONE) {
            throw new FormatException(
                    where,
                    "%d x %d pixels".formatted(picture.width(), picture.height()),
                    "%d x %d".formatted(form.shape().width(), form.shape().height()),
                    "set data.resize=crop or stretch, and data.width and data.height");
        }
    }

    /**
     * {@inheritDoc} That is: of class, name and size of all images of the split and of the classes
     * used, and of the CRC-32 of each where they lie in a zip file. Contents are not read, which
     * would take hours for the largest data sets: an image that is replaced by one of the same size
     * goes unnoticed in a folder.
     */
    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
