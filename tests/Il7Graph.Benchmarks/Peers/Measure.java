import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;

/**
 * A task of the benchmark by Apache Jena, warm and in process, as a line of JSON; runs are counted as Measuring/WarmRuns.cs counts
 * them. Usage: java -cp ... Measure parse|load|write-ttl FILE, Measure tdb2-open DIRECTORY.
 */
final class Measure {
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final double LEAST = Double.parseDouble(System.getenv().getOrDefault("MEASURE_SECONDS", "1.5"));

    private static final List<Double> processor = new ArrayList<>(), wall = new ArrayList<>();

    public static void main(String[] arguments) {
        String task = arguments[0], file = arguments[1];
        long held = -1;
        switch (task) {
            case "parse" -> run(task, () -> parse(file), held);
            case "load" -> {
                long before = liveHeap();
                Graph graph = load(file);
                held = liveHeap() - before;
                graph.close();
                graph = null;
                run(task, () -> load(file).size(), held);
            }
            case "write-ttl" -> {
                Graph graph = load(file);
                run(task, () -> write(graph), held);
            }
            case "tdb2-open" -> run(task, () -> openAndLookUp(file), held);
            default -> throw new IllegalArgumentException(task);
        }
    }

    private static long parse(String file) {
        var count = StreamRDFLib.count();
        RDFDataMgr.parse(count, file);
        return count.countTriples();
    }

    private static Graph load(String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, file);
        return graph;
    }

    private static long write(Graph graph) {
        CountingStream output = new CountingStream();
        RDFDataMgr.write(output, graph, RDFFormat.TURTLE_PRETTY);
        return output.length;
    }

    private static long openAndLookUp(String directory) {
        DatasetGraph store = DatabaseMgr.connectDatasetGraph(directory);
        store.begin(TxnType.READ);
        long found = 0;
        var triples = store.getDefaultGraph().find(
            NodeFactory.createURI("http://kg.example/gene/HGNC_5000"),
            RDF.type.asNode(), Node.ANY);
        while (triples.hasNext()) {
            triples.next();
            found++;
        }
        store.end();
        TDBInternal.expel(store);
        return found;
    }

    private static void run(String task, LongSupplier work, long held) {
        repeat(work, 3);
        processor.clear();
        wall.clear();
        long items = repeat(work, 5);
        System.out.printf(java.util.Locale.ROOT, "{\"task\":\"jena-%s\",\"cpu\":%f,\"wall\":%f,\"runs\":%d,\"items\":%d%s}%n",
            task, median(processor), median(wall), processor.size(), items, held < 0 ? "" : ",\"held\":" + held);
    }

    private static long repeat(LongSupplier work, int times) {
        long all = SYSTEM.getProcessCpuTime(), items = 0;
        for (int run = 0; run < times || SYSTEM.getProcessCpuTime() - all < 1e9 * LEAST; run++) {
            long cpu = SYSTEM.getProcessCpuTime(), start = System.nanoTime();
            items = work.getAsLong();
            processor.add((SYSTEM.getProcessCpuTime() - cpu) / 1e9);
            wall.add((System.nanoTime() - start) / 1e9);
        }
        return items;
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static long liveHeap() {
        for (int i = 0; i < 3; i++) System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static final class CountingStream extends OutputStream {
        long length;

        @Override
        public void write(int value) {
            length++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            length += count;
        }
    }
}
