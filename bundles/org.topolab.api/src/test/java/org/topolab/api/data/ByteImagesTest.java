package org.topolab.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByteImagesTest {

    private static final ImageShape SHAPE = new ImageShape(2, 1, 2);

    /** Three images: one in the first part, two in the rest of the second. */
    private final List<ByteBuffer> parts =
            List.of(
                    ByteBuffer.wrap(new byte[] {0, 51, 102, (byte) 255}),
                    ByteBuffer.wrap(new byte[9], 1, 8).put(7, (byte) 204).asReadOnlyBuffer());

    private final ByteImages images = new ByteImages(SHAPE, parts, Scaling.unit());

    @Test
    void parts_areReadOneAfterTheOther() {
        assertThat(images.size()).isEqualTo(3);
        assertThat(image(0)).containsExactly(0, 0.2f, 0.4f, 1);
        assertThat(image(1)).containsExactly(0, 0, 0, 0);
        assertThat(image(2)).containsExactly(0, 0, 0.8f, 0);
    }

    @Test
    void indexOutside_isRefused() {
        for (int index : new int[] {-1, 3}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> image(index));
        }
    }

    @Test
    void whatDoesNotFit_isRefused() {
        List<ByteBuffer> odd = List.of(ByteBuffer.allocate(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ByteImages(SHAPE, odd, Scaling.unit()))
                .withMessage("5 bytes are not a whole number of images of shape [2, 1, 2]");
        Scaling three = Scaling.standard(List.of(0f, 0f, 0f), List.of(1f, 1f, 1f));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ByteImages(SHAPE, parts, three))
                .withMessage("scaling of 3 channels for images of shape [2, 1, 2]");
    }

    @Test
    void dataset_hasATargetForEachImage() throws IOException {
        Targets targets = new Targets.Vectors(new float[3], 1);
        try (Dataset data = Dataset.of(images, targets, "ab")) {
            FloatBuffer room = FloatBuffer.allocate(4);
            data.read(0, room);
            assertThat(room.array()).isEqualTo(image(0));
            assertThat(data.size()).isEqualTo(3);
            assertThat(data.shape()).isEqualTo(SHAPE);
            assertThat(data.targets()).isSameAs(targets);
            assertThat(data.sha256()).isEqualTo("ab");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(images, new Targets.Vectors(new float[2], 1), "ab"))
                .withMessage("3 images with the targets of 2");
    }

    private float[] image(int index) {
        FloatBuffer room = FloatBuffer.allocate(SHAPE.values());
        images.read(index, room);
        return room.array();
    }
}
