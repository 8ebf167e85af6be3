using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Draws a machine in the DOT language of Graphviz.</summary>
public static class UmlDotGraph
{
    /// <summary>The machine as a directed graph: superstates as clusters, guards on the arrows.</summary>
    public static string Format(StateMachineInfo machineInfo)
    {
        ArgumentNullException.ThrowIfNull(machineInfo);
        return string.Join(Environment.NewLine, Lines(new Drawing(machineInfo)));
    }

    private static IEnumerable<string> Lines(Drawing drawing)
    {
        var clusters = drawing.Boxes.Where(box => box.Inside.Count > 0);
        var alone = drawing.Boxes.Where(box => box.Inside.Count == 0 && !box.IsInside);
        return
        [
            "digraph {",
            "compound=true;",
            "node [shape=Mrecord]",
            "rankdir=\"LR\"",
            .. clusters.SelectMany(Cluster),
            .. alone.Select(Node),
            .. drawing.Diamonds.Select(diamond => $"{Quoted(diamond.Name)} [shape = \"diamond\", label = {Quoted(diamond.Label)}];"),
            "",
            .. drawing.Arrows.Select(arrow => $"{Quoted(arrow.From)} -> {Quoted(arrow.To)} [style=\"solid\", label={Quoted(arrow.Label)}];"),
            " init [label=\"\", shape=point];",
            $" init -> {Quoted(drawing.InitialState)}[style = \"solid\"]",
            "}",
        ];
    }

    private static IEnumerable<string> Cluster(Box box)
    {
        var rule = box.Actions.Count > 0 ? @"\n----------" : "";
        var actions = string.Concat(box.Actions.Select(action => @"\n" + Escaped(action)));
        return
        [
            "",
            $"subgraph \"cluster{Escaped(box.Name)}\"",
            "\t{",
            $"\tlabel = \"{Escaped(box.Name)}{rule}{actions}\"",
            .. box.Inside.Select(Node),
            "}",
        ];
    }

    private static string Node(Box box)
    {
        var actions = box.Actions.Count > 0 ? "|" + string.Join(@"\n", box.Actions.Select(Escaped)) : "";
        return $"{Quoted(box.Name)} [label=\"{Escaped(box.Name)}{actions}\"];";
    }

    private static string Quoted(string words) => $"\"{Escaped(words)}\"";

    private static string Escaped(string words) => words.Replace("\\", "\\\\").Replace("\"", "\\\"");
}
