package org.topolab.chart.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.view.Movie;
import org.topolab.api.view.MovieWriter;

/**
 * Writes each movie as MP4 (H.264), which everything plays, and as animated PNG, whose every pixel
 * is exact. Both have the same frames, all shown equally long.
 */
@Component
public final class FileMovieWriter implements MovieWriter {

    @Override
    public List<Path> write(Movie movie, Path folder, String name) throws IOException {
        Target target = Target.of("movie", folder, name);
        Rate rate = Rate.of(name, movie.framesPerSecond());
        Stage stage = Stage.of(movie, name);
        BufferedImage canvas = stage.canvas();
        Clip clip =
                new Clip(
                        movie.title(),
                        canvas.getWidth(),
                        canvas.getHeight(),
                        stage.scale(),
                        movie.frames(),
                        rate);
        try (NewFile video = target.file(".mp4");
                NewFile picture = target.file(".apng")) {
            Mp4 mp4 = new Mp4(video, clip, name);
            Apng apng = Apng.start(picture, clip);
            for (int i = 0; i < clip.frames(); i++) {
                stage.paint(movie, i, canvas);
                mp4.add(canvas);
                apng.add(canvas);
            }
            mp4.finish();
            apng.finish();
            List<Path> files = List.of(video.complete(), picture.complete());
            target.force();
            return files;
        }
    }
}
