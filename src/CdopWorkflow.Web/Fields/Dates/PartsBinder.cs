using Microsoft.AspNetCore.Mvc.ModelBinding;
using CdopWorkflow.Web.Fields.Words;

namespace CdopWorkflow.Web.Fields.Dates;

/// <summary>
/// Binds a date or a time from its boxes (Form.DateOfDeath.Day, .Month, .Year). Without boxes it leaves a single ISO
/// value (?from=2026-03-03) to the ordinary binder.
/// </summary>
public sealed class PartsBinder(IModelBinder whole, IReadOnlyList<string> names, Func<IReadOnlyList<string>, (object? Value, string? Problem)> read) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var parts = names.Select(name => bindingContext.ValueProvider.GetValue(Key(bindingContext, name))).ToList();
        if (parts.All(part => part == ValueProviderResult.None))
        {
            return whole.BindModelAsync(bindingContext);
        }

        foreach (var (name, typed) in names.Zip(parts))
        {
            bindingContext.ModelState.SetModelValue(Key(bindingContext, name), typed);
            bindingContext.ModelState.MarkFieldValid(Key(bindingContext, name));
        }

        var (value, problem) = read([.. parts.Select(part => part.FirstValue ?? "")]);
        if (problem is not null)
        {
            var words = FieldWords.Capital(FieldWords.Of(bindingContext.ModelMetadata));
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, $"{words} {problem}");
            return Task.CompletedTask;
        }

        bindingContext.Result = ModelBindingResult.Success(value);
        return Task.CompletedTask;
    }

    private static string Key(ModelBindingContext context, string name) => $"{context.ModelName}.{name}";
}
