using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CdopWorkflow.Web.Fields;

/// <summary>
/// What a question is <c>for</c>. Where a place in a list is part of it ("Form.Factors[index].Present"), the framework compiles it
/// anew each time it is shown: nine tenths of the time of a page with a line for each factor. Here it is read, not compiled.
/// </summary>
public sealed class ReadExpressions(ModelExpressionProvider framework, IModelMetadataProvider metadata) : IModelExpressionProvider
{
    public ModelExpression CreateModelExpression<TModel, TValue>(ViewDataDictionary<TModel> viewData, Expression<Func<TModel, TValue>> expression)
    {
        var steps = new Stack<Expression>();
        var at = expression.Body;
        while (Before(at) is { } before)
        {
            steps.Push(at);
            at = before;
        }

        // without a place in a list, the framework remembers what it compiled
        if (at != expression.Parameters[0] || !steps.Any(step => PlaceIn(step) is not null))
        {
            return framework.CreateModelExpression(viewData, expression);
        }

        var name = string.Concat(steps.Select(step => step is MemberExpression member
            ? "." + member.Member.Name
            : $"[{Convert.ToString(Value(PlaceIn(step)!, null), CultureInfo.InvariantCulture)}]"));
        return new ModelExpression(name.TrimStart('.'), viewData.ModelExplorer.GetExplorerForExpression(
            expression.Body is MemberExpression { Member: PropertyInfo property, Expression.Type: var container } && metadata.GetMetadataForType(container).Properties[property.Name] is { } known
                ? known
                : metadata.GetMetadataForType(typeof(TValue)),
            model => steps.Aggregate((object?)model, (value, step) => value is null ? null : Value(step, value))));
    }

    /// <summary>What the last step of an expression is taken from; null where it is none that can be read.</summary>
    private static Expression? Before(Expression at) => at switch
    {
        MemberExpression { Expression: { } container } => container,
        _ when PlaceIn(at) is null => null,
        MethodCallExpression call => call.Object,
        _ => ((BinaryExpression)at).Left,
    };

    /// <summary>The place that a step takes from a list, an array or a dictionary; null for any other step, and for a place that is worked out.</summary>
    private static Expression? PlaceIn(Expression step)
    {
        var place = step switch
        {
            MethodCallExpression { Object: not null, Method: { Name: "get_Item", IsSpecialName: true }, Arguments: [var index] } => index,
            BinaryExpression { NodeType: ExpressionType.ArrayIndex, Right: var index } => index,
            _ => null,
        };
        return place is not null && IsAtHand(place) ? place : null;
    }

    /// <summary>A constant, or a variable of the page, which lies in an object of the loops it belongs to.</summary>
    private static bool IsAtHand(Expression value) => value is ConstantExpression || (value is MemberExpression { Member: FieldInfo, Expression: { } around } && IsAtHand(around));

    private static object? Value(Expression step, object? from) => step switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo variable, Expression: { } around } => variable.GetValue(IsAtHand(around) ? Value(around, null) : from),
        MemberExpression { Member: PropertyInfo property } => property.GetValue(from, BindingFlags.DoNotWrapExceptions, null, null, null),
        BinaryExpression { Right: var index } => ((Array)from!).GetValue((int)Value(index, null)!),
        _ => ((MethodCallExpression)step).Method.Invoke(from, BindingFlags.DoNotWrapExceptions, null, [Value(PlaceIn(step)!, null)], null),
    };
}
