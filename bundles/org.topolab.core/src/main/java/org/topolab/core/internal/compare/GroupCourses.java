package org.topolab.core.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.topolab.api.metric.Result.Series.Point;
import org.topolab.core.compare.Courses;
import org.topolab.core.internal.run.KeptRun;
import org.topolab.core.run.Row;

/** Means of groups of runs over epochs. */
record GroupCourses(RunSet set) {

    /** What a curve is about. */
    private record Name(String split, String sheet, String metric) {}

    /** Points of each group by epoch, one for each run. */
    private static final class Course {

        private final List<TreeMap<Integer, List<Point>>> groups = new ArrayList<>();
        private boolean main;

        Course(int groups) {
            for (int group = 0; group < groups; group++) {
                this.groups.add(new TreeMap<>());
            }
        }

        void add(int group, Row row) {
            main |= SideBySide.main(row);
            groups.get(group)
                    .computeIfAbsent(row.epoch(), epoch -> new ArrayList<>())
                    .add(row.point());
        }

        List<List<Point>> curves() {
            return groups.stream()
                    .map(points -> points.values().stream().map(Mean::of).toList())
                    .toList();
        }
    }

    Courses all() {
        Map<Name, Course> courses = new LinkedHashMap<>();
        int groups = set.groups().size();
        for (int group = 0; group < groups; group++) {
            for (KeptRun run : set.runs().get(group)) {
                for (Row row : run.rows()) {
                    Name name = new Name(row.split(), row.sheet(), row.metric());
                    courses.computeIfAbsent(name, n -> new Course(groups)).add(group, row);
                }
            }
        }
        List<Courses.Line> lines = new ArrayList<>();
        courses.forEach(
                (name, course) ->
                        lines.add(
                                new Courses.Line(
                                        name.split(),
                                        name.sheet(),
                                        name.metric(),
                                        course.main,
                                        course.curves())));
        return new Courses(set.groups(), lines, set.notes());
    }
}
