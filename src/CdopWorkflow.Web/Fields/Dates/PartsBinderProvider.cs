using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Web.Fields.Dates;

/// <summary>Dates and times in forms come in boxes.</summary>
public sealed class PartsBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(DateOnly))
        {
            return new PartsBinder(Whole(context), DateParts.Names, typed =>
            {
                var (date, _, problem) = new DateParts(typed[0], typed[1], typed[2]).Read();
                return (date, problem);
            });
        }

        if (type == typeof(TimeOnly))
        {
            return new PartsBinder(Whole(context), TimeParts.Names, typed =>
            {
                var (time, _, problem) = new TimeParts(typed[0], typed[1]).Read();
                return (time, problem);
            });
        }

        return null;
    }

    private static SimpleTypeModelBinder Whole(ModelBinderProviderContext context) =>
        new(context.Metadata.ModelType, context.Services.GetRequiredService<ILoggerFactory>());
}
