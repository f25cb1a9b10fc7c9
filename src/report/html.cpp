// `html`: one file that goes to the client. Nothing is fetched; scripts sort a table and nothing
// else. What decides stands on the first page of A4.
#include "report/case_html.hpp"
#include "report/html_part.hpp"
#include "report/portfolio_html.hpp"
#include "report/view.hpp"

namespace poortwachter {
namespace {

constexpr std::string_view kSort = R"js(
document.querySelectorAll("th button").forEach((b,i)=>b.addEventListener("click",()=>{
const t=b.closest("table"),body=t.tBodies[0],c=b.closest("th").cellIndex,up=b.dataset.up!=="1";
t.querySelectorAll("th button").forEach(x=>delete x.dataset.up);b.dataset.up=up?"1":"0";
t.querySelectorAll("th").forEach(x=>x.removeAttribute("aria-sort"));
b.closest("th").setAttribute("aria-sort",up?"ascending":"descending");
const key=r=>{const v=r.cells[c].dataset.k??r.cells[c].textContent;return v!==""&&!isNaN(v)?+v:v};
[...body.rows].sort((x,y)=>{const a=key(x),z=key(y);return (a<z?-1:a>z?1:0)*(up?1:-1)}).forEach(r=>body.append(r))}));
)js";

constexpr Text kTitle{"Re-integratiedossiers getoetst", "Re-integration dossiers tested"};

class HtmlWriter final : public ViewWriter {
 public:
  using ViewWriter::ViewWriter;

  void begin(std::string& out) override { html::begin_page(out, kTitle, l); }

  void end(const Summary& s, std::string& out) override {
    if (s.dossiers > 1) html::append_portfolio(out, s, o);
    html::end_page(out, s.dossiers > 1 ? kSort : "");
  }

 protected:
  void write(const View& v, std::string& out) const override { html::append_case(out, v, o); }
};

}  // namespace

std::unique_ptr<ReportWriter> make_html(const ReportOptions& o) {
  return std::make_unique<HtmlWriter>(o);
}

}  // namespace poortwachter
