package org.topolab.desktop.internal.console;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.desktop.internal.command.WindowAction;
import org.topolab.desktop.internal.job.Jobs;
import org.topolab.desktop.view.Workbench;

/** Ends the script of commands; the next command begins another one. */
@Component(service = WindowAction.class, property = "service.ranking:Integer=8")
public final class NewRecording implements WindowAction {

    private final Jobs jobs;

    @Activate
    public NewRecording(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String id() {
        return "new-recording";
    }

    @Override
    public String title() {
        return "Start a new recording";
    }

    @Override
    public String summary() {
        return "Commands from now on go into another script";
    }

    @Override
    public String menu() {
        return "File";
    }

    @Override
    public void run(Workbench workbench) {
        jobs.recorder().restart();
        workbench.tell("The next command begins a new recording.");
    }

    @Override
    public boolean enabled() {
        return jobs.recorder().file().isPresent();
    }
}
