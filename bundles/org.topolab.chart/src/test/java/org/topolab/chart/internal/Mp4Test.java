package org.topolab.chart.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jcodec.containers.mp4.MP4Util;
import org.jcodec.containers.mp4.boxes.MovieBox;
import org.jcodec.containers.mp4.boxes.TimeToSampleBox;
import org.jcodec.containers.mp4.boxes.TrakBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4Test {

    private static final int FRAMES = 7;
    private final Growing movie = new Growing(new Dimension(211, 149), FRAMES, 2.5);

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = new FileMovieWriter().write(movie, folder, "a").get(0);
    }

    @Test
    void everyFrame_isThereOnceInOrderAndAlike() throws Exception {
        assertAlike(Decoded.frames(file));
    }

    private void assertAlike(List<BufferedImage> frames) throws IOException {
        List<BufferedImage> sources = Painted.frames(movie);
        assertThat(frames).hasSize(FRAMES);
        for (int i = 0; i < FRAMES; i++) {
            BufferedImage frame = frames.get(i);
            assertThat(frame.getWidth()).isEqualTo(2 * 211);
            assertThat(frame.getHeight()).isEqualTo(2 * (149 + 36));
            assertThat(Decoded.psnr(frame, Decoded.ideal(sources.get(i)))).isGreaterThan(40);
            double own = Decoded.psnr(frame, sources.get(i));
            for (int other = 0; other < FRAMES; other++) {
                if (other != i) {
                    assertThat(own).isGreaterThan(Decoded.psnr(frame, sources.get(other)) + 3);
                }
            }
            Color corner = new Color(frame.getRGB(frame.getWidth() - 1, 2));
            assertThat(corner.getRed()).as("white").isGreaterThan(252);
        }
    }

    @Test
    void container_saysExactTimesAndNoDates() throws IOException {
        MovieBox movieBox = MP4Util.parseMovie(file.toFile());
        TrakBox track = movieBox.getVideoTrack();
        assertThat(movieBox.getTimescale()).isEqualTo(600);
        assertThat(movieBox.getDuration()).isEqualTo(FRAMES * 240L); // 600 / 2.5 = 240 each
        assertThat(track.getTimescale()).isEqualTo(600);
        assertThat(track.getMediaDuration()).isEqualTo(FRAMES * 240L);
        assertThat(track.getFrameCount()).isEqualTo(FRAMES);
        TimeToSampleBox times = track.getStts();
        assertThat(times.getEntries()).hasSize(1);
        assertThat(times.getEntries()[0].getSampleDuration()).isEqualTo(240);
        byte[] bytes = Files.readAllBytes(file);
        for (String dated : List.of("mvhd", "tkhd", "mdhd")) {
            int at = indexOf(bytes, dated) + 8; // behind letters, version and flags
            for (int i = 0; i < 8; i++) {
                assertThat(bytes[at + i]).as(dated).isZero();
            }
        }
    }

    @Test
    void index_comesBeforeFramesAndHasTheTitle() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(indexOf(bytes, "ftyp")).isEqualTo(4);
        assertThat(indexOf(bytes, "moov")).isBetween(0, indexOf(bytes, "mdat"));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("A sheet & its order, 0 to σ");
    }

    private static int indexOf(byte[] bytes, String letters) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(letters);
    }

    @Test
    void everyFraction_givesTheExactDuration() throws IOException {
        Growing ntsc = new Growing(new Dimension(60, 40), 3, 29.97);
        MovieBox box =
                MP4Util.parseMovie(new FileMovieWriter().write(ntsc, folder, "b").get(0).toFile());
        assertThat(box.getTimescale()).isEqualTo(2997);
        assertThat(box.getDuration()).isEqualTo(300);
    }

    @Test
    void ffmpeg_seesTheSame() throws Exception {
        assumeThat(onPath("ffmpeg") && onPath("ffprobe"))
                .as("ffmpeg and ffprobe are not installed; JCodec alone has decoded the movie")
                .isTrue();
        String fields = "codec_name,profile,width,height,pix_fmt,level,color_range,color_space";
        String facts =
                run(
                        List.of(
                                "ffprobe",
                                "-v",
                                "error",
                                "-count_frames",
                                "-show_entries",
                                "stream=" + fields + ",r_frame_rate,duration,nb_read_frames",
                                "-of",
                                "default=nw=1",
                                file.toString()));
        assertThat(facts.lines())
                .contains(
                        "codec_name=h264",
                        "profile=Constrained Baseline",
                        "width=422",
                        "height=370",
                        "pix_fmt=yuv420p",
                        "level=42",
                        "color_range=tv",
                        "color_space=bt709",
                        "r_frame_rate=5/2",
                        "duration=2.800000",
                        "nb_read_frames=7");
        Path raw = folder.resolve("raw");
        String words =
                run(
                        List.of(
                                "ffmpeg",
                                "-v",
                                "warning",
                                "-i",
                                file.toString(),
                                "-pix_fmt",
                                "yuv420p",
                                "-f",
                                "rawvideo",
                                raw.toString()));
        assertThat(words).as("complaints").isEmpty();
        assertAlike(RawVideo.frames(raw, 422, 370));
    }

    private static boolean onPath(String program) {
        for (String place : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(place, program))) {
                return true;
            }
        }
        return false;
    }

    private static String run(List<String> command) throws Exception {
        Process process =
                new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(words).isZero();
        return words;
    }
}
