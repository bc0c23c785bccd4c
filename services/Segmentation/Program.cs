using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting;
using NofPipeline.Segmentation;

var builder = Host.CreateApplicationBuilder(args);
builder.AddNof().AddSegmentation().AddNofTransport();
return await builder.RunNofAsync();
