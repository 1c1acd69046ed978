package org.topolab.desktop.internal.console;

import java.awt.KeyboardFocusManager;
import java.nio.file.Path;
import javax.swing.JFileChooser;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.desktop.internal.command.WindowAction;
import org.topolab.desktop.internal.job.Jobs;
import org.topolab.desktop.view.Workbench;

/** Copies the script of all commands to a file of the user's. */
@Component(service = WindowAction.class, property = "service.ranking:Integer=10")
public final class SaveRecording implements WindowAction {

    private final Jobs jobs;

    @Activate
    public SaveRecording(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String id() {
        return "save-recording";
    }

    @Override
    public String title() {
        return "Save recording as ...";
    }

    @Override
    public String summary() {
        return "Keep the commands of this window as a script";
    }

    @Override
    public String menu() {
        return "File";
    }

    @Override
    public void run(Workbench workbench) {
        JFileChooser chooser = new JFileChooser(workbench.directory().toFile());
        chooser.setSelectedFile(workbench.directory().resolve("recording.gogo").toFile());
        if (chooser.showSaveDialog(
                        KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow())
                == JFileChooser.APPROVE_OPTION) {
            save(workbench, chooser.getSelectedFile().toPath());
        }
    }

    void save(Workbench workbench, Path file) {
        workbench.work(
                "saving the recording",
                () -> {
                    jobs.recorder().saveAs(file);
                    return file;
                },
                saved ->
                        workbench.tell(
                                "Saved; 'topolab script %s' does it again.".formatted(saved)));
    }

    @Override
    public boolean enabled() {
        return jobs.recorder().file().isPresent();
    }
}
