using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>
/// Lets a page take as much as the settings say, and answers in words where more is sent. Files are kept in memory while they are
/// read: nothing of them is written to a disk unsealed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitsAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private const long RestOfForm = 100_000;

    /// <summary>Before the antiforgery check, which reads the form.</summary>
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        var limit = context.HttpContext.RequestServices.GetRequiredService<DocumentOptions>().LargestUpload + RestOfForm;
        if (request.ContentLength > limit)
        {
            context.Result = new RedirectResult($"{request.Path}?tooLarge=true");
            return;
        }

        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        if (context.HttpContext.Features.Get<IFormFeature>() is null or { Form: null })
        {
            context.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions
            {
                MultipartBodyLengthLimit = limit,
                MemoryBufferThreshold = (int)Math.Min(limit, int.MaxValue),
            }));
        }
    }
}
