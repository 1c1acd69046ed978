package org.topolab.shell.internal.gogo;

import java.util.List;
import org.apache.felix.service.command.Job;

/** Background jobs of a session. */
final class Jobs {

    private Jobs() {}

    /** Jobs that are not done. */
    static List<Job> running(List<Job> jobs) {
        return jobs.stream().filter(job -> job.status() != Job.Status.Done).toList();
    }

    /** Waits until all are done. */
    // a job tells on its own monitor that its state has changed
    @SuppressWarnings("SynchronizationOnLocalVariableOrMethodParameter")
    static void await(List<Job> jobs) throws InterruptedException {
        for (Job job : jobs) {
            synchronized (job) {
                while (job.status() != Job.Status.Done) {
                    job.wait();
                }
            }
        }
    }
}
