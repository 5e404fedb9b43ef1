import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/**
 * The answers of Apache Jena to queries: FOLDER/NAME.srj, FOLDER/NAME.nt of a CONSTRUCT, FOLDER/NAME.error.
 * Usage: java -cp ... JenaAnswers.java default|union FOLDER FILES-OF-DATA -- QUERIES. One process for all: a start costs two seconds.
 */
final class JenaAnswers {
    public static void main(String[] arguments) throws Exception {
        Dataset data = DatasetFactory.create();
        int next = 2;
        for (; !arguments[next].equals("--"); next++) RDFDataMgr.read(data, arguments[next]);
        if (arguments[0].equals("union")) data.setDefaultModel(data.getUnionModel().union(data.getDefaultModel()));
        for (next++; next < arguments.length; next++) answer(Path.of(arguments[next]), data, arguments[1]);
    }

    private static void answer(Path file, Dataset data, String folder) throws Exception {
        String name = file.getFileName().toString().replace(".rq", "");
        try {
            Query query = QueryFactory.create(Files.readString(file));
            if (query.isDescribeType()) return;
            Path target = Path.of(folder, name + (query.isConstructType() ? ".nt" : ".srj"));
            try (QueryExecution run = QueryExecutionFactory.create(query, data); var output = Files.newOutputStream(target)) {
                if (query.isConstructType()) RDFDataMgr.write(output, run.execConstruct(), Lang.NTRIPLES);
                else if (query.isAskType()) ResultSetFormatter.outputAsJSON(output, run.execAsk());
                else ResultSetFormatter.outputAsJSON(output, run.execSelect());
            }
        } catch (RuntimeException problem) {
            Files.writeString(Path.of(folder, name + ".error"), String.valueOf(problem.getMessage()));
        }
    }
}
