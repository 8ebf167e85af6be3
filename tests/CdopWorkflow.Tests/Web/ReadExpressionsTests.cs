using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Runtime;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CdopWorkflow.Tests.Web;

public sealed class ReadExpressionsTests
{
    private static readonly EmptyModelMetadataProvider Metadata = new();
    private readonly ModelExpressionProvider framework = new(Metadata);
    private readonly ReadExpressions read;
    private readonly ViewDataDictionary<Asked> data = new(Metadata, new ModelStateDictionary())
    {
        Model = new Asked
        {
            Lines = [new Line { Said = "first" }, new Line { Said = "second", Parts = ["a", "b"] }],
            Words = ["yes", "no"],
            ByCode = new() { ["SMOKING"] = new Line { Said = "smoked" } },
        },
    };

    public ReadExpressionsTests() => read = new(framework, Metadata);

    [Fact]
    public void Name_value_and_metadata_are_those_of_the_framework()
    {
        foreach (var (outer, code) in new[] { "SMOKING" }.Index())
        {
            for (var place = 0; place < 2; place++)
            {
                var (line, last) = (place, 1);
                Same(asked => asked.Lines[line].Said);
                Same(asked => asked.Lines[line].Length);
                Same(asked => asked.Lines[line]);
                Same(asked => asked.Lines[outer + line].Said);
                Same(asked => asked.Lines[outer].Said);
                Same(asked => asked.Lines[last].Parts![line]);
                Same(asked => asked.Words[line]);
                Same(asked => asked.Words[1]);
                Same(asked => asked.ByCode[code].Said);
            }
        }

        Same(asked => asked.Name);
        Same(asked => asked.Lines.Count);
        Same(asked => asked);
    }

    [Fact]
    public void Nothing_is_there_where_nothing_is_there_on_the_way()
    {
        var none = 0;
        Same(asked => asked.Lines[none].Parts![none]);
        Same(asked => asked.Missing![none].Said);
    }

    [Fact]
    public void A_place_beyond_the_list_fails_as_it_does_in_code()
    {
        var beyond = 9;
        Assert.Throws<ArgumentOutOfRangeException>(() => read.CreateModelExpression(data, asked => asked.Lines[beyond].Said).Model);
    }

    [Fact]
    public void A_value_is_read_when_it_is_asked_for()
    {
        var line = 0;
        var expression = read.CreateModelExpression(data, asked => asked.Lines[line].Said);
        data.Model!.Lines[0].Said = "changed";
        Assert.Equal("changed", expression.Model);
    }

    [Fact]
    public void Nothing_is_compiled_for_another_line()
    {
        Expression<Func<Asked, string?>> For(int line) => asked => asked.Lines[line].Said;
        for (var line = 0; line < 100; line++)
        {
            _ = read.CreateModelExpression(data, For(line % 2)).Model;
        }

        var before = JitInfo.GetCompiledMethodCount(currentThread: true);
        for (var line = 0; line < 100; line++)
        {
            _ = read.CreateModelExpression(data, For(line % 2)).Model;
        }

        Assert.Equal(before, JitInfo.GetCompiledMethodCount(currentThread: true));
    }

    private void Same<TValue>(Expression<Func<Asked, TValue>> expression)
    {
        var (ours, theirs) = (read.CreateModelExpression(data, expression), framework.CreateModelExpression(data, expression));
        Assert.Equal(theirs.Name, ours.Name);
        Assert.Equal(theirs.Model, ours.Model);
        Assert.Equal(theirs.Metadata.Name, ours.Metadata.Name);
        Assert.Equal(theirs.Metadata.ModelType, ours.Metadata.ModelType);
        Assert.Equal(theirs.Metadata.ContainerType, ours.Metadata.ContainerType);
        Assert.Equal(theirs.ModelExplorer.ModelType, ours.ModelExplorer.ModelType);
    }

    private sealed class Asked
    {
        public string Name { get; init; } = "whole";

        public List<Line> Lines { get; init; } = [];

        public string[] Words { get; init; } = [];

        public Dictionary<string, Line> ByCode { get; init; } = [];

        public List<Line>? Missing { get; init; }
    }

    private sealed class Line
    {
        [Display(Name = "What was said")]
        public string? Said { get; set; }

        public int Length => Said?.Length ?? 0;

        public List<string>? Parts { get; init; }
    }
}
